package brussels.preventionplan.importing.checking;

import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.CheckStatus;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds declared totals that what is listed does not add up to. */
final class Mismatches {

    private Mismatches() {}

    static List<SeenFinding> of(
            Map<String, Check.Listed> listed, List<DeclaredTotalRow> totals, Map<String, String> themeOfMeasure) {
        Map<String, DeclaredTotalRow> rows = totals.stream()
                .filter(DeclaredTotalRow::declares)
                .collect(Collectors.toMap(DeclaredTotalRow::code, row -> row, (first, again) -> first));
        Map<String, Check.Declared> declared = rows.values().stream()
                .collect(Collectors.toMap(
                        DeclaredTotalRow::code,
                        row -> new Check.Declared(
                                row.projectCount(), row.amount() == null ? null : new Euro(row.amount()))));
        Reconciliation reconciliation = Reconciliation.of(themeOfMeasure, listed, declared);
        return Stream.concat(reconciliation.measures().stream(), reconciliation.themes().stream())
                .filter(check -> check.status() == CheckStatus.mismatch || check.status() == CheckStatus.notListed)
                .map(check -> mismatch(
                        check, Objects.requireNonNull(rows.get(check.code()), "what is not declared cannot differ")))
                .toList();
    }

    private static SeenFinding mismatch(Check check, DeclaredTotalRow row) {
        return new SeenFinding(
                FindingType.totalMismatch,
                new Subject.RowOnLine(row.place().line()),
                Map.of(
                        "code", check.code(),
                        "declaredCount", written(row.projectCount()),
                        "declaredAmount", written(row.amount()),
                        "listedCount", String.valueOf(check.listed().grantCount()),
                        "listedAmount", check.listed().amount().value()),
                List.of(new Evidence(row.place(), row.publishedText())));
    }

    private static String written(@Nullable Object value) {
        return value == null ? "—" : value.toString();
    }
}
