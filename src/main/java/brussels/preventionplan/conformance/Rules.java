package brussels.preventionplan.conformance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import brussels.preventionplan.conformance.ConformanceView.RuleView;
import brussels.preventionplan.platform.csv.ShippedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The rules of the guide, from a table made by hand, and their tests, from one that the tests themselves make. */
@ApplicationScoped
class Rules {

    private final List<RuleView> rules;

    Rules() {
        Map<String, List<String>> tests = ShippedTable.read("/conformance/tests.csv").stream()
                .collect(groupingBy(row -> row.getField("rule"), mapping(row -> row.getField("test"), toList())));
        rules = ShippedTable.read("/conformance/rules.csv").stream()
                .map(row -> new RuleView(
                        row.getField("rule"),
                        row.getField("chapter"),
                        RuleKind.valueOf(row.getField("kind")),
                        row.getField("text"),
                        RuleStatus.valueOf(row.getField("status")),
                        row.getField("reason").isEmpty() ? null : row.getField("reason"),
                        tests.getOrDefault(row.getField("rule"), List.of()),
                        ConformanceView.GUIDE + "#rule-" + row.getField("rule")))
                .toList();
    }

    /** All of them, in the order of the guide. */
    List<RuleView> list() {
        return rules;
    }
}
