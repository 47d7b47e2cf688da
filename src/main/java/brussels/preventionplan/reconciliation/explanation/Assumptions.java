package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cells that changes put another value into. */
final class Assumptions {

    private final Tally tally;
    private final Trial trial;
    private final List<Assumption> assumptions = new ArrayList<>();

    private Assumptions(Tally tally, Trial trial) {
        this.tally = tally;
        this.trial = trial;
    }

    static List<Assumption> of(Tally tally, Trial trial, List<Change> changes) {
        Assumptions made = new Assumptions(tally, trial);
        changes.forEach(made::add);
        return made.assumptions;
    }

    private void add(Change change) {
        if (change instanceof Change.SetCell set) {
            number(set.row(), set.column(), set.number(), Certainty.all);
        } else if (change instanceof Change.SolveAmount solve) {
            number(solve.row(), Column.amount, solve.cents(), solve.certainty());
        } else if (change instanceof Change.ImplyCell imply) {
            Row row = tally.row(imply.row());
            Figures would = row.kind() == Row.Kind.theme ? trial.theme(row.code()) : trial.measure(row.code());
            number(imply.row(), imply.column(), would.listed(imply.column()), Certainty.all);
        } else if (change instanceof Change.MoveGrant move) {
            place(move.row(), new CellValue.Measure(move.measure()));
        } else if (change instanceof Change.StrikeGrant strike) {
            place(strike.row(), null);
        } else if (change instanceof Change.AddGrants missing) {
            unlisted(missing.measure(), Column.count, missing.count());
            unlisted(missing.measure(), Column.amount, missing.cents());
        }
    }

    private void number(int index, Column column, @Nullable Long number, Certainty certainty) {
        Row row = tally.row(index);
        Long published = row.number(column);
        if (!Objects.equals(published, number)) {
            assumptions.add(new Assumption(
                    index,
                    row.code(),
                    row.organization(),
                    column,
                    CellValue.of(column, published),
                    CellValue.of(column, number),
                    certainty));
        }
    }

    private void place(int index, CellValue.@Nullable Measure measure) {
        Row row = tally.row(index);
        assumptions.add(new Assumption(
                index,
                row.code(),
                row.organization(),
                Column.measure,
                new CellValue.Measure(row.code()),
                measure,
                Certainty.all));
    }

    private void unlisted(String measure, Column column, @Nullable Long number) {
        if (number != null) {
            assumptions.add(
                    new Assumption(null, measure, null, column, null, CellValue.of(column, number), Certainty.all));
        }
    }
}
