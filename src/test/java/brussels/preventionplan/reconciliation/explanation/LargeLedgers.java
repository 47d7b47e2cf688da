package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ledgers of ten thousand rows and more, to measure the search's speed on. */
final class LargeLedgers {

    private LargeLedgers() {}

    /** A theme of so many groups, fifty rows each, whose checks all hold. */
    static List<Row> rows(int groups, boolean equalAmounts) {
        Random random = new Random(groups);
        List<Row> rows = new ArrayList<>();
        long sum = 0;
        for (int group = 0; group < groups; group++) {
            int place = rows.size();
            long total = 0;
            for (int grant = 0; grant < 49; grant++) {
                long cents = equalAmounts ? 1_000_000 : (10 + random.nextInt(5_000)) * 10_000L;
                total += cents;
                rows.add(new Row(Row.Kind.grant, code(group), "O" + random.nextInt(groups * 10), null, cents));
            }
            rows.add(place, new Row(Row.Kind.measure, code(group), null, 49L, total));
            sum += total;
        }
        rows.add(0, new Row(Row.Kind.theme, "T1", null, 49L * groups, sum));
        return rows;
    }

    static String code(int group) {
        return "M1." + (group + 1);
    }

    static Ledger ledger(List<Row> rows) {
        Map<String, String> themes = new LinkedHashMap<>();
        rows.stream().filter(row -> row.kind() == Row.Kind.measure).forEach(row -> themes.put(row.code(), "T1"));
        return new Ledger(rows, themes);
    }

    /** The same table with another amount in a row. */
    static Ledger with(List<Row> rows, int row, Long cents) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(row, rows.get(row).with(Column.amount, cents));
        return ledger(changed);
    }

    /** Each group's total is another's: nothing adds up anywhere. */
    static Ledger everythingFails(List<Row> rows, long step) {
        List<Row> changed = new ArrayList<>(rows);
        for (int row = 1; row < rows.size(); row++) {
            Row each = rows.get(row);
            if (each.kind() == Row.Kind.measure) {
                changed.set(row, new Row(each.kind(), each.code(), null, each.count() + 1, each.cents() + step));
            }
        }
        return ledger(changed);
    }

    /** Half of the groups lack a grant, the others have one too many, and all grants are alike. */
    static Ledger anyCouldBeMisplaced(List<Row> rows, long cents) {
        List<Row> changed = new ArrayList<>(rows);
        int sign = 1;
        for (int row = 1; row < rows.size(); row++) {
            Row each = rows.get(row);
            if (each.kind() == Row.Kind.measure) {
                changed.set(
                        row, new Row(each.kind(), each.code(), null, each.count() + sign, each.cents() + sign * cents));
                sign = -sign;
            }
        }
        return ledger(changed);
    }

    /** Every amount of a grant is blank. */
    static Ledger allBlank(List<Row> rows) {
        return ledger(rows.stream()
                .map(row -> row.isTotal() ? row : row.with(Column.amount, null))
                .toList());
    }

    /** As {@link #rows}, its theme's and first measure's numbers slipped down over the first grants of a group. */
    static Ledger shifted(List<Row> rows, int from, int to) {
        List<Row> changed = new ArrayList<>(rows);
        for (int row = to; row > from; row--) {
            Row above = rows.get(row - 1);
            Row below = rows.get(row);
            changed.set(
                    row,
                    new Row(
                            below.kind(),
                            below.code(),
                            below.organization(),
                            below.isTotal() ? above.count() : null,
                            above.cents()));
        }
        Row first = rows.get(from);
        changed.set(from, new Row(first.kind(), first.code(), first.organization(), null, null));
        return ledger(changed);
    }
}
