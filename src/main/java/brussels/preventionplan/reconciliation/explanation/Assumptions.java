package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The cells that changes put another value into. */
final class Assumptions {

    private Assumptions() {}

    static List<Assumption> of(Tally tally, Trial trial, List<Change> changes) {
        List<Assumption> assumptions = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.SetCell set) {
                Row row = tally.row(set.row());
                CellValue published = CellValue.of(set.column(), row.number(set.column()));
                add(
                        assumptions,
                        set.row(),
                        row,
                        set.column(),
                        published,
                        CellValue.of(set.column(), set.number()),
                        set.certainty());
            } else if (change instanceof Change.ImplyCell imply) {
                Row row = tally.row(imply.row());
                Figures would = row.kind() == Row.Kind.theme ? trial.theme(row.code()) : trial.measure(row.code());
                CellValue implied =
                        CellValue.of(imply.column(), would.listed[imply.column().ordinal()]);
                CellValue published = CellValue.of(imply.column(), row.number(imply.column()));
                add(assumptions, imply.row(), row, imply.column(), published, implied, Certainty.all);
            } else if (change instanceof Change.MoveGrant move) {
                Row row = tally.row(move.row());
                CellValue home = new CellValue.Measure(move.measure());
                add(
                        assumptions,
                        move.row(),
                        row,
                        Column.measure,
                        new CellValue.Measure(row.code()),
                        home,
                        Certainty.all);
            } else if (change instanceof Change.StrikeGrant strike) {
                Row row = tally.row(strike.row());
                add(
                        assumptions,
                        strike.row(),
                        row,
                        Column.measure,
                        new CellValue.Measure(row.code()),
                        null,
                        Certainty.all);
            } else if (change instanceof Change.AddGrants missing) {
                Row row = new Row(Row.Kind.unlisted, missing.measure(), null, missing.count(), missing.cents());
                add(
                        assumptions,
                        null,
                        row,
                        Column.count,
                        null,
                        CellValue.of(Column.count, missing.count()),
                        Certainty.all);
                add(
                        assumptions,
                        null,
                        row,
                        Column.amount,
                        null,
                        CellValue.of(Column.amount, missing.cents()),
                        Certainty.all);
            }
        }
        return assumptions;
    }

    private static void add(
            List<Assumption> assumptions,
            @org.jspecify.annotations.Nullable Integer index,
            Row row,
            Column column,
            @org.jspecify.annotations.Nullable CellValue published,
            @org.jspecify.annotations.Nullable CellValue implied,
            Certainty certainty) {
        if (!Objects.equals(published, implied)) {
            assumptions.add(
                    new Assumption(index, row.code(), row.organization(), column, published, implied, certainty));
        }
    }
}
