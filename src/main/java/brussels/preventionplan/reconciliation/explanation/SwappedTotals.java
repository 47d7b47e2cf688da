package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Two measures' declared count and amount stand in each other's row. */
final class SwappedTotals implements Hypothesis {

    @Override
    public Stream<Repair> propose(Tally tally, Budget budget) {
        Map<List<Long>, List<Figures>> byListed = new HashMap<>();
        List<Figures> failing = tally.measures().stream()
                .filter(measure -> measure.row >= 0 && measure.fails())
                .toList();
        failing.forEach(measure -> byListed.computeIfAbsent(listed(measure, measure), key -> new ArrayList<>())
                .add(measure));
        return failing.stream()
                .flatMap(one -> byListed.getOrDefault(Arrays.asList(one.declared), List.of()).stream()
                        .filter(other -> one.row < other.row && budget.spend())
                        .filter(other -> Arrays.asList(other.declared).equals(listed(one, other)))
                        .map(other -> swap(one, other)));
    }

    /** What is listed, blank where the total is: a swap moves blanks as well. */
    private static List<Long> listed(Figures measure, Figures total) {
        List<Long> listed = new ArrayList<>(2);
        for (int column = 0; column < 2; column++) {
            listed.add(total.declared[column] == null ? null : Long.valueOf(measure.listed[column]));
        }
        return listed;
    }

    private static Repair swap(Figures one, Figures other) {
        List<Change> changes = new ArrayList<>();
        for (int column = 0; column < 2; column++) {
            if (!Objects.equals(one.declared[column], other.declared[column])) {
                changes.add(new Change.SetCell(one.row, Figures.COLUMNS[column], other.declared[column]));
                changes.add(new Change.SetCell(other.row, Figures.COLUMNS[column], one.declared[column]));
            }
        }
        return Repair.of(
                ExplanationType.swappedTotals,
                "both",
                Map.of("measure", one.code, "other", other.code),
                changes.toArray(Change[]::new));
    }
}
