package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ledger added up and indexed, once for a whole search. */
final class Tally {

    private final Ledger ledger;
    private final Map<String, Figures> measures = new LinkedHashMap<>();
    private final Map<String, Figures> themes = new LinkedHashMap<>();
    private final Map<String, List<Integer>> grantsOfMeasure = new HashMap<>();
    private final Map<Long, List<Integer>> grantsOfAmount = new HashMap<>();
    private final List<Equation> failing = new ArrayList<>();

    Tally(Ledger ledger) {
        this.ledger = ledger;
        ledger.themeOfMeasure().forEach((measure, theme) -> {
            measures.put(measure, new Figures(measure));
            themes.computeIfAbsent(theme, Figures::new);
        });
        for (int index = 0; index < ledger.rows().size(); index++) {
            enter(index, ledger.rows().get(index));
        }
        ledger.implied()
                .forEach(cell -> declaring(cell.row()).implied[cell.column().index()] = true);
        for (Figures measure : measures.values()) {
            measure.imply();
            Figures theme = themeOf(measure.code);
            if (theme != null) {
                theme.include(measure, 1);
            }
        }
        themes.values().forEach(Figures::imply);
        measures.values().forEach(this::noteFailing);
        themes.values().forEach(this::noteFailing);
    }

    private void enter(int index, Row row) {
        switch (row.kind()) {
            case theme -> declare(index, row, themes.computeIfAbsent(row.code(), Figures::new));
            case measure -> declare(index, row, measures.computeIfAbsent(row.code(), Figures::new));
            case grant, unlisted -> {
                measures.computeIfAbsent(row.code(), Figures::new).list(row, 1);
                if (row.kind() == Row.Kind.grant) {
                    grantsOfMeasure
                            .computeIfAbsent(row.code(), code -> new ArrayList<>())
                            .add(index);
                    if (row.cents() != null) {
                        grantsOfAmount
                                .computeIfAbsent(row.cents(), cents -> new ArrayList<>())
                                .add(index);
                    }
                }
            }
            case struck -> {}
        }
    }

    private static void declare(int index, Row row, Figures figures) {
        figures.row = index;
        figures.declared[0] = row.count();
        figures.declared[1] = row.cents();
    }

    private Figures declaring(int row) {
        Row total = row(row);
        return Objects.requireNonNull((total.kind() == Row.Kind.theme ? themes : measures).get(total.code()));
    }

    private void noteFailing(Figures figures) {
        for (int column = 0; column < 2; column++) {
            for (Equation equation : new Equation[] {figures.againstListed(column), figures.againstTotals(column)}) {
                if (equation != null && !equation.holds()) {
                    failing.add(equation);
                }
            }
        }
    }

    Ledger ledger() {
        return ledger;
    }

    Row row(int index) {
        return ledger.rows().get(index);
    }

    int size() {
        return ledger.rows().size();
    }

    /** The equations that fail, of measures first. */
    List<Equation> failing() {
        return failing;
    }

    Collection<Figures> measures() {
        return measures.values();
    }

    Collection<Figures> themes() {
        return themes.values();
    }

    Figures measure(String code) {
        Figures figures = measures.get(code);
        return figures == null ? new Figures(code) : figures;
    }

    Figures theme(String code) {
        Figures figures = themes.get(code);
        return figures == null ? new Figures(code) : figures;
    }

    @Nullable
    Figures themeOf(String measure) {
        String theme = ledger.themeOfMeasure().get(measure);
        return theme == null ? null : themes.get(theme);
    }

    /** The rows that list a measure's grants. */
    List<Integer> grantsOf(String measure) {
        return grantsOfMeasure.getOrDefault(measure, List.of());
    }

    /** The rows that list grants of an amount. */
    List<Integer> grantsOf(long cents) {
        return grantsOfAmount.getOrDefault(cents, List.of());
    }

    /**
     * What a measure lacks in a column: what its own total says, and where it has none, what its theme's says. Null
     * where neither says anything.
     */
    @Nullable
    Long lacking(Figures measure, int column) {
        Long own = measure.lacking(column);
        Figures theme = themeOf(measure.code);
        return own != null || theme == null || measure.implied[column] ? own : theme.lacking(column);
    }
}
