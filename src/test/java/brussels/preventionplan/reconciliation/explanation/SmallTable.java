package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table written by hand, for tests: amounts in whole euros. */
final class SmallTable {

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> themes = new LinkedHashMap<>();

    SmallTable theme(@Nullable Long count, @Nullable Long euros) {
        rows.add(new Row(Row.Kind.theme, "T1", null, count, cents(euros)));
        return this;
    }

    SmallTable measure(String code, @Nullable Long count, @Nullable Long euros) {
        themes.put(code, "T1");
        rows.add(new Row(Row.Kind.measure, code, null, count, cents(euros)));
        return this;
    }

    /** Grants of the last measure, to organizations A, B, C and so on. */
    SmallTable grants(String measure, @Nullable Long... euros) {
        themes.put(measure, "T1");
        char organization = 'A';
        for (Long each : euros) {
            grant(measure, String.valueOf(organization++), each);
        }
        return this;
    }

    SmallTable grant(String measure, @Nullable String organization, @Nullable Long euros) {
        rows.add(new Row(Row.Kind.grant, measure, organization, null, cents(euros)));
        return this;
    }

    /** A count that stands on a grant's row. */
    SmallTable stray(String measure, String organization, long count, @Nullable Long euros) {
        rows.add(new Row(Row.Kind.grant, measure, organization, count, cents(euros)));
        return this;
    }

    private static @Nullable Long cents(@Nullable Long euros) {
        return euros == null ? null : Long.valueOf(euros * 100);
    }

    Ledger ledger() {
        return new Ledger(rows, themes);
    }

    Explanations explain() {
        return Search.explain(ledger(), SearchBounds.USUAL);
    }

    /** The explanations at rank 1, each as its slips: type, variant and what every changed cell would be. */
    List<String> best() {
        return explain().explanations().stream()
                .filter(each -> each.rank() == 1)
                .map(SmallTable::describe)
                .toList();
    }

    static String describe(Explanation explanation) {
        return String.join(
                " and ",
                explanation.slips().stream()
                        .map(slip -> slip.type() + " " + slip.variant() + ": "
                                + String.join(
                                        ", ",
                                        slip.assumptions().stream()
                                                .map(SmallTable::describe)
                                                .toList()))
                        .toList());
    }

    private static String describe(Assumption each) {
        String place = each.organization() == null ? each.code() : each.organization();
        return place + " " + each.column() + " " + describe(each.published()) + "→" + describe(each.implied())
                + (each.certainty() == Certainty.all ? "" : "?");
    }

    private static String describe(@Nullable CellValue value) {
        if (value instanceof CellValue.Count count) {
            return String.valueOf(count.projectCount());
        } else if (value instanceof CellValue.Amount amount) {
            return amount.amount().value().replace(".00", "");
        } else if (value instanceof CellValue.Measure measure) {
            return measure.measureCode();
        }
        return "–";
    }
}
