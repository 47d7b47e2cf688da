package brussels.preventionplan.reconciliation;

import brussels.preventionplan.money.Euro;
import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import brussels.preventionplan.reconciliation.explanation.Explanations;
import brussels.preventionplan.reconciliation.explanation.Ledger;
import brussels.preventionplan.reconciliation.explanation.Row;
import brussels.preventionplan.reconciliation.explanation.Search;
import brussels.preventionplan.reconciliation.explanation.SearchBounds;
import brussels.preventionplan.reconciliation.explanation.UnreadableLedger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of grants as somebody sent it, with what is needed to check it; whether it is stored makes no difference.
 *
 * @param listed what it lists under each measure, by code
 * @param totals the rows that declare totals, in their order
 * @param grants the rows that list grants, in their order; empty where they are more than the search can take
 * @param rejected how many rows of the file are in none of these: they may be all that is missing
 */
public record UploadedTable(Map<String, Sum> listed, List<Line> totals, List<Line> grants, int rejected) {

    /** Within a second or so, so many rows can be explained. */
    public static final int LARGEST = 10_000;

    public UploadedTable {
        listed = Map.copyOf(listed);
        totals = List.copyOf(totals);
        grants = List.copyOf(grants);
    }

    /**
     * What is listed under one measure.
     *
     * @param amount in euro
     */
    public record Sum(long grantCount, long withoutAmount, BigDecimal amount) {

        /** Nothing. */
        public static final Sum NOTHING = new Sum(0, 0, BigDecimal.ZERO);

        /** With one grant more; null where it has no amount. */
        public Sum plus(@Nullable BigDecimal more) {
            return new Sum(
                    grantCount + 1,
                    more == null ? withoutAmount + 1 : withoutAmount,
                    more == null ? amount : amount.add(more));
        }
    }

    /**
     * One row.
     *
     * @param row its line or number in the file, from 1
     * @param code of the measure or theme
     * @param organization whom a grant goes to, spelled as where the table first names it; null for a total
     * @param projectCount null where the cell is blank; on the row of a grant it belongs to a total
     * @param amount in euro; null where the cell is blank
     */
    public record Line(
            int row,
            String code,
            @Nullable String organization,
            @Nullable Integer projectCount,
            @Nullable BigDecimal amount) {

        private Row toRow(Map<String, String> themeOfMeasure) {
            Long count = projectCount == null ? null : projectCount.longValue();
            Euro euro = amount == null ? null : new Euro(amount);
            if (organization != null) {
                return Row.grant(code, organization, count, euro);
            }
            return themeOfMeasure.containsKey(code) ? Row.measure(code, count, euro) : Row.theme(code, count, euro);
        }
    }

    /** The rows in the order of the file. */
    List<Line> lines() {
        Map<Integer, Line> byRow = new TreeMap<>();
        totals.forEach(line -> byRow.put(line.row(), line));
        grants.forEach(line -> byRow.put(line.row(), line));
        return List.copyOf(byRow.values());
    }

    /** The check of what it lists against what it declares. */
    public Reconciliation check(Map<String, String> themeOfMeasure) {
        return Reconciliation.of(
                themeOfMeasure,
                listed.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> new Check.Listed(
                                        each.getValue().grantCount(),
                                        each.getValue().withoutAmount(),
                                        new Euro(each.getValue().amount())))),
                totals.stream()
                        .filter(line -> line.projectCount() != null || line.amount() != null)
                        .collect(Collectors.toMap(
                                Line::code,
                                line -> new Check.Declared(
                                        line.projectCount(), line.amount() == null ? null : new Euro(line.amount())))));
    }

    /** Why it does not add up; empty where rows were rejected, it is too large for a search, or a number in it is. */
    public Optional<Explanations> explain(Map<String, String> themeOfMeasure, SearchBounds bounds) {
        long rows = listed.values().stream().mapToLong(Sum::grantCount).sum();
        if (rejected > 0 || rows > grants.size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Search.explain(
                    new Ledger(
                            lines().stream()
                                    .map(line -> line.toRow(themeOfMeasure))
                                    .toList(),
                            themeOfMeasure),
                    bounds));
        } catch (UnreadableLedger unreadable) {
            return Optional.empty();
        }
    }
}
