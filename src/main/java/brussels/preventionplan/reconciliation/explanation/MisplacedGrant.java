package brussels.preventionplan.reconciliation.explanation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A grant is listed under a measure that is not its own: one measure lacks what another has too much of. */
final class MisplacedGrant implements Hypothesis {

    @Override
    public Stream<Repair> propose(Tally tally, Budget budget) {
        List<Figures> silent = tally.measures().stream()
                .filter(measure -> measure.lacking(1) == null)
                .toList();
        return Stream.concat(
                tally.measures().stream()
                        .filter(home -> lacksOneGrant(home, 1))
                        .flatMap(home -> tally.grantsOf(Objects.requireNonNull(home.lacking(1))).stream()
                                .takeWhile(row -> budget.spend())
                                .filter(row -> mayBeTooMuch(tally, row, home))
                                .map(row -> move(tally, row, home))),
                tally.measures().stream()
                        .filter(place -> lacksOneGrant(place, -1))
                        .flatMap(place -> tally.grantsOf(-Objects.requireNonNull(place.lacking(1))).stream()
                                .takeWhile(row -> budget.spend())
                                .filter(row -> tally.row(row).code().equals(place.code))
                                .flatMap(row -> silent.stream()
                                        .filter(home -> home != place)
                                        .map(home -> move(tally, row, home)))));
    }

    /** Whether a measure lacks one grant of an amount, or has one too much. */
    private static boolean lacksOneGrant(Figures measure, int sign) {
        Long count = measure.lacking(0);
        Long amount = measure.lacking(1);
        return (count == null || count == sign) && amount != null && amount * sign > 0;
    }

    private static boolean mayBeTooMuch(Tally tally, int row, Figures home) {
        Figures place = tally.measure(tally.row(row).code());
        Long count = place.lacking(0);
        Long amount = place.lacking(1);
        return !place.code.equals(home.code)
                && (count == null || count == -1)
                && (amount == null || amount.equals(negated(tally.row(row).cents())));
    }

    private static @Nullable Long negated(@Nullable Long cents) {
        return cents == null ? null : -cents;
    }

    private static Repair move(Tally tally, int row, Figures home) {
        Row grant = tally.row(row);
        return Repair.of(
                ExplanationType.misplacedGrant,
                "moved",
                Map.of(
                        "organization", Names.of(grant),
                        "place", grant.code(),
                        "measure", home.code,
                        "amount", Names.of(Column.amount, Objects.requireNonNull(grant.cents()))),
                new Change.MoveGrant(row, home.code));
    }
}
