package brussels.preventionplan.reconciliation.explanation;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A single cell that would mend a failing equation, were its number another.
 *
 * @param printed what it holds
 * @param wanted what it would have to hold
 */
record Suspect(int row, Column column, long printed, long wanted) {

    /** Every cell that could mend something by itself. */
    static Stream<Suspect> in(Tally tally, Budget budget) {
        Stream<Suspect> grants = tally.measures().stream().flatMap(measure -> {
            Long lacking = tally.lacking(measure, 1);
            return lacking == null || lacking == 0
                    ? Stream.empty()
                    : tally.grantsOf(measure.code).stream()
                            .filter(row -> tally.row(row).cents() != null)
                            .map(row -> {
                                long printed =
                                        Objects.requireNonNull(tally.row(row).cents());
                                return new Suspect(row, Column.amount, printed, printed + lacking);
                            });
        });
        Stream<Suspect> totals = Stream.concat(tally.measures().stream(), tally.themes().stream())
                .filter(figures -> figures.row >= 0)
                .flatMap(figures -> IntStream.range(0, 2)
                        .filter(figures::fails)
                        .mapToObj(column -> new Suspect(
                                figures.row,
                                Figures.COLUMNS[column],
                                Objects.requireNonNull(figures.declared[column]),
                                figures.listed[column])));
        return Stream.concat(grants, totals)
                .takeWhile(suspect -> budget.spend())
                .filter(Suspect::isPositive);
    }

    private boolean isPositive() {
        return printed > 0 && wanted > 0;
    }

    Repair repair(Tally tally, ExplanationType type, String variant) {
        Row owner = tally.row(row);
        return Repair.of(
                type,
                owner.isTotal() ? "total" : "grant",
                Map.of(
                        "name", Names.of(owner),
                        "measure", owner.code(),
                        "column", column.name(),
                        "published", Names.of(column, printed),
                        "implied", Names.of(column, wanted),
                        "factor", variant),
                new Change.SetCell(row, column, wanted));
    }
}
