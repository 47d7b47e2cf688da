package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A measure's row carries the total of its theme, whether the theme's own row has it or not. The measure's total is then
 * unknown; what speaks for the slip is that the numbers equal those of the theme.
 */
final class TotalOfAnotherLevel implements Hypothesis {

    @Override
    public Stream<Repair> propose(Tally tally, Budget budget) {
        return tally.measures().stream()
                .filter(measure -> measure.row >= 0 && measure.fails() && budget.spend())
                .flatMap(measure -> {
                    Figures theme = tally.themeOf(measure.code);
                    return theme == null ? Stream.empty() : repair(measure, theme);
                });
    }

    private static Stream<Repair> repair(Figures measure, Figures theme) {
        List<Change> changes = new ArrayList<>();
        List<Equation> evidence = new ArrayList<>();
        for (int index = 0; index < 2; index++) {
            if (!measure.fails(index)) {
                continue;
            }
            Column column = Figures.COLUMNS[index];
            Long printed = measure.declared[index];
            Long ofTheme = theme.declared[index] == null ? Long.valueOf(theme.listed[index]) : theme.declared[index];
            if (printed == null || theme.implied[index] || !Objects.equals(printed, ofTheme)) {
                return Stream.empty();
            }
            changes.add(new Change.ImplyCell(measure.row, column));
            if (theme.row >= 0 && theme.declared[index] == null) {
                changes.add(new Change.SetCell(theme.row, column, printed));
            } else {
                evidence.add(new Equation(measure.code, column, Equation.Against.themeTotal, printed, ofTheme));
            }
        }
        return Stream.of(new Repair(
                ExplanationType.totalOfAnotherLevel,
                changes,
                0,
                0,
                evidence,
                "",
                evidence.isEmpty() ? "moved" : "copied",
                Map.of("measure", measure.code, "theme", theme.code)));
    }
}
