package brussels.preventionplan.page;

import brussels.preventionplan.money.Euro;
import brussels.preventionplan.reconciliation.ReconciliationView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bars of what is declared and what is listed under each measure. Their lengths are shares of the chart's width, so
 * that it fits any screen and its words keep their size.
 *
 * @param height in pixels
 */
record Chart(List<Group> groups, int height) {

    private static final int GROUP_HEIGHT = 62;
    /** The rest is for the amount after the bar. */
    private static final BigDecimal LONGEST_PERCENT = BigDecimal.valueOf(64);

    /** Two bars under one heading, which stands at {@code top}, in pixels. */
    record Group(String heading, int top, Bar declared, Bar listed) {}

    /**
     * One bar.
     *
     * @param width with its percent sign
     * @param amount as the language writes it
     */
    record Bar(String width, String amount) {}

    /** The chart of the checks of measures; a measure with neither declared nor listed amount has no bars to show. */
    static Chart of(List<ReconciliationView.CheckView> measures, Words words) {
        BigDecimal largest = measures.stream()
                .flatMap(check -> amounts(check).stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<Group> groups = new ArrayList<>();
        for (ReconciliationView.CheckView check : measures) {
            int top = groups.size() * GROUP_HEIGHT;
            ReconciliationView.DeclaredView declared = check.declared();
            groups.add(new Group(
                    check.code() + "  " + Status.sign(check.status()) + " " + words.of("status." + check.status()),
                    top,
                    bar(declared == null ? null : declared.amount(), largest, words),
                    bar(check.listed().amount(), largest, words)));
        }
        return new Chart(List.copyOf(groups), groups.size() * GROUP_HEIGHT);
    }

    private static List<BigDecimal> amounts(ReconciliationView.CheckView check) {
        ReconciliationView.DeclaredView declared = check.declared();
        Euro amount = declared == null ? null : declared.amount();
        return amount == null
                ? List.of(check.listed().amount().amount())
                : List.of(check.listed().amount().amount(), amount.amount());
    }

    private static Bar bar(@Nullable Euro amount, BigDecimal largest, Words words) {
        BigDecimal share = amount == null || largest.signum() == 0
                ? BigDecimal.ZERO
                : amount.amount()
                        .max(BigDecimal.ZERO)
                        .multiply(LONGEST_PERCENT)
                        .divide(largest, 2, RoundingMode.HALF_UP);
        return new Bar(share.toPlainString() + "%", words.money(amount));
    }
}
