package brussels.preventionplan.reconciliation.explanation;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way in which a table goes wrong. It proposes every repair that its slip allows and that the failing equations call
 * for; whether a repair really mends the table is for the {@link Trial} to say.
 */
sealed interface Hypothesis
        permits ColumnShift,
                TotalOfAnotherLevel,
                SwappedTotals,
                MisplacedGrant,
                MissingGrant,
                DuplicateGrant,
                TransposedDigits,
                ScaleError,
                CountsOrganizations {

    /** All slips that are known. */
    List<Hypothesis> ALL = List.of(
            new ColumnShift(),
            new TotalOfAnotherLevel(),
            new SwappedTotals(),
            new MisplacedGrant(),
            new MissingGrant(),
            new DuplicateGrant(),
            new TransposedDigits(),
            new ScaleError(),
            new CountsOrganizations());

    /** The repairs, worked out as they are asked for. */
    Stream<Repair> propose(Tally tally, Budget budget);
}
