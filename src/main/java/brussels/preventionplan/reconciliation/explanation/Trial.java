package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table as it would be with changes made, worked out only where they reach: at the measures touched and their themes. */
final class Trial {

    private final Tally tally;
    private final Map<String, Figures> measures = new LinkedHashMap<>();
    private final Map<String, Figures> themes = new LinkedHashMap<>();

    Trial(Tally tally, Collection<? extends Change> changes) {
        this.tally = tally;
        changes.forEach(this::make);
        for (Figures measure : measures.values()) {
            measure.imply();
            Figures theme = themeOf(measure.code);
            if (theme != null) {
                theme.include(measure, 1);
            }
        }
        themes.values().forEach(Figures::imply);
    }

    private void make(Change change) {
        if (change instanceof Change.SetCell set) {
            Row row = tally.row(set.row());
            if (row.isTotal()) {
                total(row).declared[set.column().index()] = set.number();
            } else if (set.column() == Column.amount) {
                relist(row, row.with(Column.amount, set.number()));
            }
        } else if (change instanceof Change.SolveAmount solve) {
            Row row = tally.row(solve.row());
            relist(row, row.with(Column.amount, solve.cents()));
        } else if (change instanceof Change.ImplyCell imply) {
            total(tally.row(imply.row())).implied[imply.column().index()] = true;
        } else if (change instanceof Change.MoveGrant move) {
            Row row = tally.row(move.row());
            touch(row.code()).list(row, -1);
            touch(move.measure()).list(row, 1);
        } else if (change instanceof Change.StrikeGrant strike) {
            Row row = tally.row(strike.row());
            touch(row.code()).list(row, -1);
        } else if (change instanceof Change.AddGrants add) {
            touch(add.measure()).list(new Row(Row.Kind.unlisted, add.measure(), null, add.count(), add.cents()), 1);
        }
    }

    private void relist(Row before, Row after) {
        touch(before.code()).list(before, -1);
        touch(before.code()).list(after, 1);
    }

    private Figures total(Row row) {
        return row.kind() == Row.Kind.theme ? touchTheme(row.code()) : touch(row.code());
    }

    private Figures touch(String code) {
        Figures touched = measures.get(code);
        if (touched == null) {
            Figures before = tally.measure(code);
            touched = before.copy();
            measures.put(code, touched);
            Figures theme = tally.themeOf(code);
            if (theme != null) {
                touchTheme(theme.code).include(before, -1);
            }
        }
        return touched;
    }

    private Figures touchTheme(String code) {
        return themes.computeIfAbsent(code, theme -> tally.theme(theme).copy());
    }

    private @Nullable Figures themeOf(String measure) {
        Figures theme = tally.themeOf(measure);
        return theme == null ? null : themes.get(theme.code);
    }

    /** A measure as it would be. */
    Figures measure(String code) {
        return Objects.requireNonNullElseGet(measures.get(code), () -> tally.measure(code));
    }

    /** A theme as it would be. */
    Figures theme(String code) {
        return Objects.requireNonNullElseGet(themes.get(code), () -> tally.theme(code));
    }

    Set<String> touchedMeasures() {
        return measures.keySet();
    }

    /** Weighs the changes against the table as it is printed. */
    Verdict judge() {
        int explained = 0;
        int broken = 0;
        boolean complete = true;
        List<Equation> proof = new ArrayList<>();
        for (Figures after : measures.values()) {
            Figures before = tally.measure(after.code);
            for (int column = 0; column < 2; column++) {
                Equation was = before.againstListed(column);
                Equation would = after.againstListed(column);
                explained += fails(was) && !fails(would) ? 1 : 0;
                broken += fails(would) && !fails(was) ? 1 : 0;
                complete &= !fails(would);
                if (would != null && would.holds() && !would.equals(was)) {
                    proof.add(would);
                }
            }
        }
        for (Figures after : themes.values()) {
            Figures before = tally.theme(after.code);
            for (int column = 0; column < 2; column++) {
                Equation was = before.againstListed(column);
                Equation would = after.againstListed(column);
                Equation wereTotals = before.againstTotals(column);
                Equation wouldTotals = after.againstTotals(column);
                explained += fails(was) && !fails(would) ? 1 : 0;
                explained += fails(wereTotals) && !fails(wouldTotals) ? 1 : 0;
                int breaks = (fails(would) && !fails(was) ? 1 : 0) + (fails(wouldTotals) && !fails(wereTotals) ? 1 : 0);
                // A theme must fail as long as one of its measures does that the changes leave alone.
                if (failsElsewhere(after, column)) {
                    complete &= breaks == 0;
                } else {
                    broken += breaks;
                    complete &= !fails(would) && !fails(wouldTotals);
                }
                boolean proves = would != null && would.holds();
                if (would != null && proves && !would.equals(was)) {
                    proof.add(would);
                }
                // Where what is listed equals the theme's total and every measure's, the measures' totals add up
                // anyhow.
                boolean independent = !proves || after.failing[column] > 0;
                if (independent && wouldTotals != null && wouldTotals.holds() && !wouldTotals.equals(wereTotals)) {
                    proof.add(wouldTotals);
                }
            }
        }
        return new Verdict(explained, broken, complete, proof);
    }

    /** Whether a measure of the theme fails that the changes leave alone. */
    private boolean failsElsewhere(Figures theme, int column) {
        long here = measures.values().stream()
                .filter(each -> Objects.equals(themeOf(each.code), theme))
                .filter(each -> each.fails(column))
                .count();
        return theme.failing[column] > here;
    }

    private static boolean fails(@Nullable Equation equation) {
        return equation != null && !equation.holds();
    }

    /**
     * What came of it.
     *
     * @param explained how many failing equations no longer fail
     * @param broken how many fail that did not
     * @param complete whether nothing fails any more in the scope of the changes
     * @param proof the independent equations that hold by the changes
     */
    record Verdict(int explained, int broken, boolean complete, List<Equation> proof) {

        Verdict {
            proof = List.copyOf(proof);
        }
    }
}
