package brussels.preventionplan.importing.checking;

import static java.util.stream.Collectors.groupingBy;

import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.CheckStatus;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is odd about the amounts of a year, seen together. */
final class AmountFindings {

    private static final int AMOUNT_COLUMN = 4;
    /** From so many amounts on it can be told that one is far from the others. */
    private static final int FEWEST_AMOUNTS = 5;
    /**
     * The modified z-score above which a value is an outlier, and the constant that makes it comparable with a standard
     * deviation: Iglewicz and Hoaglin, "How to Detect and Handle Outliers" (1993), section 3.3.
     */
    private static final BigDecimal OUTLIER = new BigDecimal("3.5");

    private static final BigDecimal CONSISTENCY = new BigDecimal("0.6745");

    private AmountFindings() {}

    static List<SeenFinding> of(ReadDocument read, Map<String, String> themeOfMeasure) {
        return Stream.concat(mismatches(read, themeOfMeasure).stream(), outliers(read.grants()).stream())
                .toList();
    }

    private static List<SeenFinding> mismatches(ReadDocument read, Map<String, String> themeOfMeasure) {
        Map<String, Check.Listed> listed = read.grants().stream()
                .collect(groupingBy(
                        row -> row.measure().toString(),
                        Collectors.reducing(Check.Listed.NOTHING, AmountFindings::listed, Check.Listed::plus)));
        Map<String, DeclaredTotalRow> rows = read.declaredTotals().stream()
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

    private static Check.Listed listed(GrantRow row) {
        return row.amount() == null
                ? new Check.Listed(1, 1, Euro.ZERO)
                : new Check.Listed(1, 0, new Euro(row.amount()));
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

    private static String written(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "—" : value.toString();
    }

    private static List<SeenFinding> outliers(List<GrantRow> grants) {
        List<BigDecimal> amounts = sorted(grants.stream().map(GrantRow::amount).filter(Objects::nonNull));
        if (amounts.size() < FEWEST_AMOUNTS) {
            return List.of();
        }
        BigDecimal median = median(amounts);
        BigDecimal spread = median(
                sorted(amounts.stream().map(amount -> amount.subtract(median).abs())));
        List<SeenFinding> findings = new ArrayList<>();
        for (GrantRow row : grants) {
            BigDecimal amount = row.amount();
            if (amount != null && isOutlier(amount.subtract(median).abs(), spread)) {
                findings.add(new SeenFinding(
                        FindingType.amountOutlier,
                        new Subject.RowOnLine(row.place().line()),
                        Map.of(
                                "organization", row.publishedName(),
                                "amount", amount.toPlainString(),
                                "median", median.toPlainString()),
                        List.of(new Evidence(row.place().cell(AMOUNT_COLUMN), row.publishedAmount()))));
            }
        }
        return findings;
    }

    private static boolean isOutlier(BigDecimal distance, BigDecimal spread) {
        return spread.signum() > 0 && distance.multiply(CONSISTENCY).compareTo(OUTLIER.multiply(spread)) > 0;
    }

    private static List<BigDecimal> sorted(Stream<BigDecimal> amounts) {
        return amounts.sorted().toList();
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int size = sorted.size();
        return sorted.get((size - 1) / 2)
                .add(sorted.get(size / 2))
                .divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }
}
