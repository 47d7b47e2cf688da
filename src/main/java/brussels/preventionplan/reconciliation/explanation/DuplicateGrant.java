package brussels.preventionplan.reconciliation.explanation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A grant is listed twice: another row gives the same amount to the same organization. */
final class DuplicateGrant implements Hypothesis {

    @Override
    public Stream<Repair> propose(Tally tally, Budget budget) {
        return tally.measures().stream().flatMap(measure -> {
            Long count = tally.lacking(measure, 0);
            Long cents = tally.lacking(measure, 1);
            boolean tooMuch = (count == null || count == -1) && (cents == null || cents < 0);
            return !tooMuch || (count == null && cents == null)
                    ? Stream.empty()
                    : twins(tally, budget, measure, cents).stream();
        });
    }

    /** Rows that are alike in everything are one explanation; the last of them is named. */
    private static Collection<Repair> twins(Tally tally, Budget budget, Figures measure, @Nullable Long lacking) {
        Map<String, Repair> repairs = new LinkedHashMap<>();
        for (int row : tally.grantsOf(measure.code)) {
            Row grant = tally.row(row);
            boolean fits = grant.organization() != null
                    && grant.cents() != null
                    && (lacking == null || lacking == -grant.cents());
            if (fits && budget.spend()) {
                twin(tally, budget, row)
                        .ifPresent(twin ->
                                repairs.put(grant.organization() + grant.cents(), strike(tally, row, tally.row(twin))));
            }
        }
        return repairs.values();
    }

    private static java.util.Optional<Integer> twin(Tally tally, Budget budget, int row) {
        Row grant = tally.row(row);
        List<Integer> alike = tally.grantsOf(Objects.requireNonNull(grant.cents())).stream()
                .takeWhile(other -> budget.spend())
                .filter(other -> other != row)
                .filter(other -> Objects.equals(tally.row(other).organization(), grant.organization()))
                .toList();
        return alike.stream()
                .filter(other -> tally.row(other).code().equals(grant.code()))
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }

    private static Repair strike(Tally tally, int row, Row twin) {
        Row grant = tally.row(row);
        return Repair.of(
                ExplanationType.duplicateGrant,
                twin.code().equals(grant.code()) ? "same" : "other",
                Map.of(
                        "organization", Names.of(grant),
                        "measure", grant.code(),
                        "other", twin.code(),
                        "amount", Names.of(Column.amount, Objects.requireNonNull(grant.cents()))),
                new Change.StrikeGrant(row));
    }
}
