package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.organization.SpelledName;
import brussels.preventionplan.reconciliation.UploadedTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers, row by row, what is needed to check a table of grants: sums, and the rows themselves where they are few. */
public final class CheckedTable {

    private final Map<String, UploadedTable.Sum> listed = new HashMap<>();
    private final List<UploadedTable.Line> totals = new ArrayList<>();
    private final List<UploadedTable.Line> grants = new ArrayList<>();

    /** The first spelling of each organization, by what all its spellings have in common. */
    private final Map<String, String> organizations = new HashMap<>();

    private boolean tooMany;
    private int rejected;

    /** Nothing yet. */
    public CheckedTable() {}

    /** Adds a grant. */
    public void add(GrantRow row) {
        String code = row.measure().toString();
        listed.merge(code, UploadedTable.Sum.NOTHING.plus(row.amount()), (sum, one) -> sum.plus(row.amount()));
        if (grants.size() == UploadedTable.LARGEST) {
            tooMany = true;
            grants.clear();
            organizations.clear();
        }
        if (!tooMany) {
            String organization = organizations.computeIfAbsent(
                    new SpelledName(row.publishedName()).key(), key -> row.publishedName());
            grants.add(line(row.place().line(), code, organization, row.projectCount(), row.amount()));
        }
    }

    /** Adds a declared total. */
    public void add(DeclaredTotalRow row) {
        totals.add(line(row.place().line(), row.code(), null, row.projectCount(), row.amount()));
    }

    /** Counts a row that was rejected, where it is one of a table of grants. */
    public void add(RejectedRow row) {
        rejected += row.kind() == TableKind.grants ? 1 : 0;
    }

    /** The table; null where there was no row of it. */
    public @Nullable UploadedTable toTable() {
        return listed.isEmpty() && totals.isEmpty() ? null : new UploadedTable(listed, totals, grants, rejected);
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
