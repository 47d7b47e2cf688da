package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.organization.Organization;
import brussels.preventionplan.total.DeclaredTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a small table of 2023, one below the other. */
final class PrintedRows {

    private final List<DeclaredTotal> totals = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private int line;

    PrintedRows total(String code, @Nullable Integer projectCount, @Nullable String amount) {
        totals.add(new DeclaredTotal(
                1,
                next(),
                2023,
                code.startsWith("T") ? DeclaredTotal.Scope.theme : DeclaredTotal.Scope.measure,
                code,
                new DeclaredTotal.Declared(projectCount, amount == null ? null : new BigDecimal(amount)),
                ""));
        return this;
    }

    PrintedRows grant(String measure, String organization, String amount) {
        grants.add(new Grant(
                1,
                next(),
                "2023-" + measure + "-" + organization,
                2023,
                MeasureCode.fromString(measure),
                new Organization(organization, organization, null),
                organization,
                new Grant.Content(new BigDecimal(amount), null, null),
                ""));
        return this;
    }

    private Source next() {
        line++;
        return Source.of("table", Place.ofRow(1, line));
    }

    ExplainedYear explain() {
        Map<String, String> themeOfMeasure = new LinkedHashMap<>();
        List.of("M2.1", "M2.2", "M2.3").forEach(measure -> themeOfMeasure.put(measure, "T2"));
        return ExplainedYear.of(totals, grants, Basis.published, themeOfMeasure);
    }
}
