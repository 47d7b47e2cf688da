package brussels.preventionplan.importing.checking;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/**
 * Tells which amounts are far from the others: by the modified z-score, with the constant that makes it comparable with
 * a standard deviation (Iglewicz and Hoaglin, "How to Detect and Handle Outliers" (1993), section 3.3).
 *
 * @param median of the amounts, in euro
 * @param distance an amount that is farther from the median is an outlier, in euro
 */
public record Outliers(BigDecimal median, BigDecimal distance) {

    /** From so many amounts on it can be told that one is far from the others. */
    public static final int FEWEST_AMOUNTS = 5;

    private static final BigDecimal OUTLIER = new BigDecimal("3.5");
    private static final BigDecimal CONSISTENCY = new BigDecimal("0.6745");

    /**
     * Outliers of amounts.
     *
     * @param spread the median of their distances from their median, in euro; not zero
     */
    public static Outliers of(BigDecimal median, BigDecimal spread) {
        return new Outliers(median, OUTLIER.multiply(spread).divide(CONSISTENCY, MathContext.DECIMAL64));
    }

    /** The median of values of which the one or two in the middle are known. */
    public static BigDecimal median(List<BigDecimal> middle) {
        return middle.get(0).add(middle.get(middle.size() - 1)).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }

    /** What is odd about a row whose amount, in that cell, is one. */
    public SeenFinding finding(Place cell, String name, BigDecimal amount, String publishedAmount) {
        return new SeenFinding(
                FindingType.amountOutlier,
                new Subject.RowOnLine(cell.line()),
                Map.of(
                        "organization", name,
                        "amount", amount.toPlainString(),
                        "median", median.toPlainString()),
                List.of(new Evidence(cell, publishedAmount)));
    }
}
