package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.GrantProperty;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.reconciliation.explanation.Column;
import brussels.preventionplan.reconciliation.explanation.Explanations;
import brussels.preventionplan.reconciliation.explanation.Ledger;
import brussels.preventionplan.reconciliation.explanation.Row;
import brussels.preventionplan.reconciliation.explanation.Search;
import brussels.preventionplan.reconciliation.explanation.SearchBounds;
import brussels.preventionplan.reconciliation.explanation.UnreadableLedger;
import brussels.preventionplan.total.DeclaredTotal;
import brussels.preventionplan.total.DeclaredTotalProperty;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a year in its printed order, as the search for explanations reads it.
 *
 * @param lines where each row was published, and the path of what it became
 * @param rows the same rows as the search reads them
 */
record PrintedTable(List<Line> lines, List<Row> rows) {

    PrintedTable {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    private static final Map<Column, String> OF_A_TOTAL = Map.of(
            Column.count, DeclaredTotalProperty.projectCount.name(),
            Column.amount, DeclaredTotalProperty.amount.name());

    private static final Map<Column, String> OF_A_GRANT = Map.of(Column.amount, GrantProperty.amount.path());

    /**
     * Where a row came from, and what became of it.
     *
     * @param path of its resource, below the root of the API
     * @param properties of the resource, by the column whose cell they hold, as corrections name them
     */
    record Line(Source source, String path, Map<Column, String> properties) {}

    private record Entry(Line line, Row row) {}

    /**
     * The table of the rows of a year.
     *
     * @param totals also those that declare nothing: their being blank is a fact
     * @throws UnreadableLedger where a number is too large
     */
    static PrintedTable of(List<DeclaredTotal> totals, List<Grant> grants, Basis basis) {
        List<Entry> entries = Stream.concat(
                        totals.stream().map(total -> entry(total, basis)),
                        grants.stream().map(grant -> entry(grant, basis)))
                .sorted(Comparator.comparing(
                                (Entry entry) -> entry.line().source().documentId())
                        .thenComparingInt(entry -> entry.line().source().line()))
                .toList();
        return new PrintedTable(
                entries.stream().map(Entry::line).toList(),
                entries.stream().map(Entry::row).toList());
    }

    private static Entry entry(DeclaredTotal total, Basis basis) {
        DeclaredTotal.Declared declared = total.declared(basis);
        Long count =
                declared.projectCount() == null ? null : declared.projectCount().longValue();
        Euro amount = euro(declared.amount());
        return new Entry(
                new Line(total.source(), total.path(), OF_A_TOTAL),
                switch (total.scope()) {
                    case theme -> Row.theme(total.code(), count, amount);
                    case measure -> Row.measure(total.code(), count, amount);
                });
    }

    private static Entry entry(Grant grant, Basis basis) {
        return new Entry(
                new Line(grant.source(), grant.path(), OF_A_GRANT),
                Row.grant(
                        grant.measureCode(),
                        grant.organization().name(),
                        euro(grant.content(basis).amount())));
    }

    private static @Nullable Euro euro(@Nullable BigDecimal amount) {
        return amount == null ? null : new Euro(amount);
    }

    /**
     * Why its totals do not add up, as far as a search within its usual bounds can tell.
     *
     * @throws UnreadableLedger where two rows declare one total
     */
    Explanations explain(Map<String, String> themeOfMeasure) {
        return Search.explain(new Ledger(rows, themeOfMeasure), SearchBounds.USUAL);
    }
}
