package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The runs that may have left one row, in one direction, from the shortest to the longest. Inside a group a run can be
 * prolonged at will without changing any sum: of such variants only the shortest is proposed. A run ends for good where
 * a group that it passed whole does not add up under it.
 */
final class ShiftedRun {

    private static final int AMOUNT = Column.amount.index();

    private final Tally tally;
    private final Budget budget;
    private final Set<Column> columns;
    private final int start;

    /** 1 where the cells stand too low and are taken from the row below, -1 where they stand too high. */
    private final int step;

    private final List<Change> moved = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private @Nullable Solved pending;

    /** How many of the repairs end before the group that the run is in. */
    private int ofEarlierGroups;

    ShiftedRun(Tally tally, Budget budget, Set<Column> columns, int start, int step) {
        this.tally = tally;
        this.budget = budget;
        this.columns = columns;
        this.start = start;
        this.step = step;
    }

    /** A run that ends at a grant, whose amount was solved; more variants of it may follow. */
    private record Solved(
            List<Change> moved, int lost, @Nullable Long cents, boolean prolonged) {

        Solved asProlonged() {
            return new Solved(moved, lost, cents, true);
        }
    }

    List<Repair> repairs() {
        for (int lost = start + step; lost >= 0 && lost < tally.size() && budget.spend(); lost += step) {
            int to = lost - step;
            if (!move(lost, to) || !leave(to, lost)) {
                break;
            }
            if (tally.row(lost).isTotal()) {
                flush();
                propose(lost, lostTotal(lost), 0);
            } else if (columns.contains(Column.amount)) {
                endAtGrant(lost);
            } else {
                propose(lost, lostStrayCount(lost), 0);
            }
        }
        flush();
        return repairs;
    }

    /** Puts the numbers of a row where they belong; false where they cannot belong there. */
    private boolean move(int from, int to) {
        Row source = tally.row(from);
        Row target = tally.row(to);
        if (source.kind() == Row.Kind.unlisted || source.kind() == Row.Kind.struck) {
            return false;
        }
        for (Column column : columns) {
            Long number = source.number(column);
            if (tally.ledger().implied().contains(new Cell(from, column))) {
                return false;
            }
            if (!target.isTotal() && (column == Column.count) != (number == null)) {
                return false;
            }
            if (target.isTotal() && number == null && target.number(column) != null) {
                moved.add(new Change.ImplyCell(to, column));
            } else if (!Objects.equals(number, target.number(column))) {
                moved.add(new Change.SetCell(to, column, number));
            }
        }
        return true;
    }

    /**
     * Where the run goes on into another group, the one that it passed whole must add up. If that one failed as printed,
     * a run that ends before it explains less, and is forgotten.
     */
    private boolean leave(int to, int next) {
        Row left = tally.row(to);
        if (left.kind() == Row.Kind.theme || left.code().equals(tally.row(next).code())) {
            return true;
        }
        flush();
        Figures would = new Trial(tally, moved).measure(left.code());
        if (columns.stream().anyMatch(column -> would.fails(column.index()))) {
            return false;
        }
        if (tally.measure(left.code()).fails()) {
            repairs.subList(0, ofEarlierGroups).clear();
        }
        ofEarlierGroups = repairs.size();
        return true;
    }

    private List<Change> lostTotal(int lost) {
        List<Change> changes = new ArrayList<>(moved);
        for (Column column : columns) {
            if (tally.row(lost).number(column) != null) {
                changes.add(new Change.ImplyCell(lost, column));
            }
        }
        return changes;
    }

    /** A count on a grant's row had nothing to overwrite: it moved back whole. */
    private List<Change> lostStrayCount(int lost) {
        List<Change> changes = new ArrayList<>(moved);
        if (columns.contains(Column.count) && tally.row(lost).count() != null) {
            changes.add(new Change.SetCell(lost, Column.count, null));
        }
        return changes;
    }

    private void endAtGrant(int lost) {
        String measure = tally.row(lost).code();
        if (pending != null && tally.row(pending.lost()).code().equals(measure)) {
            pending = pending.asProlonged();
            return;
        }
        flush();
        List<Change> changes = lostStrayCount(lost);
        List<Change> without = new ArrayList<>(changes);
        without.add(new Change.SetCell(lost, Column.amount, null));
        Long cents = lacking(new Trial(tally, without), measure);
        if (cents == null || cents > 0) {
            pending = new Solved(changes, lost, cents, false);
        }
    }

    private @Nullable Long lacking(Trial trial, String measure) {
        Long own = trial.measure(measure).lacking(AMOUNT);
        Figures theme = tally.themeOf(measure);
        return own != null || theme == null ? own : trial.theme(theme.code).lacking(AMOUNT);
    }

    private void flush() {
        if (pending != null) {
            Solved solved = pending;
            pending = null;
            int next = solved.lost() + step;
            boolean certain =
                    !solved.prolonged() || Objects.equals(tally.row(next).cents(), solved.cents());
            List<Change> changes = new ArrayList<>(solved.moved());
            changes.add(new Change.SolveAmount(
                    solved.lost(), solved.cents(), certain ? Certainty.all : Certainty.shortest));
            // An amount that no equation gives is lost as a total is: it proves nothing, and nothing is solved for it.
            propose(solved.lost(), changes, solved.cents() == null ? 0 : 1);
        }
    }

    private void propose(int lost, List<Change> changes, int freeAmounts) {
        if (!changes.isEmpty()) {
            repairs.add(new Repair(
                    ExplanationType.columnShift,
                    changes,
                    0,
                    freeAmounts,
                    List.of(),
                    start + " by " + step,
                    step > 0 ? "down" : "up",
                    Map.of(
                            "columns",
                                    columns.size() > 1
                                            ? "both"
                                            : columns.iterator().next().name(),
                            "first", label(Math.min(start, lost)),
                            "last", label(Math.max(start, lost)))));
        }
    }

    private String label(int row) {
        return Names.of(tally.row(row));
    }
}
