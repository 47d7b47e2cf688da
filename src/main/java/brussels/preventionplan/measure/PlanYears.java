package brussels.preventionplan.measure;

import brussels.preventionplan.platform.csv.ShippedTable;

/**
 * The years that the plan is for.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 */
public record PlanYears(int first, int last) {

    /** The years of the plans that ship with the service, from the first year of any to the last of any. */
    public static PlanYears shipped() {
        return ShippedTable.read("/data/reference/plans.csv").stream()
                .map(row -> new PlanYears(
                        Integer.parseInt(row.getField("firstYear")), Integer.parseInt(row.getField("lastYear"))))
                .reduce((one, other) -> new PlanYears(Math.min(one.first, other.first), Math.max(one.last, other.last)))
                .orElseThrow(() -> new IllegalStateException("the service was packaged without a plan"));
    }

    /** Whether a year is one of them. */
    public boolean contain(int year) {
        return first <= year && year <= last;
    }
}
