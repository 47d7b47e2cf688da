package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.reconciliation.UploadedTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is needed of a document to check its table of grants. */
final class CheckedTable {

    private CheckedTable() {}

    /** Null for a document without such a table. */
    static @Nullable UploadedTable of(ReadDocument read) {
        List<GrantRow> grants = read.grants();
        List<DeclaredTotalRow> totals = read.declaredTotals();
        if (grants.isEmpty() && totals.isEmpty()) {
            return null;
        }
        Map<String, UploadedTable.Sum> listed = new HashMap<>();
        grants.forEach(row -> listed.merge(
                row.measure().toString(), UploadedTable.Sum.NOTHING.plus(row.amount()), CheckedTable::add));
        return new UploadedTable(
                listed,
                totals.stream()
                        .map(row -> line(row.place().line(), row.code(), null, row.projectCount(), row.amount()))
                        .toList(),
                grants.size() > UploadedTable.LARGEST
                        ? List.of()
                        : grants.stream()
                                .map(row -> line(
                                        row.place().line(),
                                        row.measure().toString(),
                                        row.publishedName(),
                                        null,
                                        row.amount()))
                                .toList());
    }

    private static UploadedTable.Sum add(UploadedTable.Sum one, UploadedTable.Sum other) {
        return new UploadedTable.Sum(
                one.grantCount() + other.grantCount(),
                one.withoutAmount() + other.withoutAmount(),
                one.amount().add(other.amount()));
    }

    private static UploadedTable.Line line(
            int row,
            String code,
            @Nullable String organization,
            @Nullable Integer projectCount,
            @Nullable BigDecimal amount) {
        return new UploadedTable.Line(row, code, organization, projectCount, amount);
    }
}
