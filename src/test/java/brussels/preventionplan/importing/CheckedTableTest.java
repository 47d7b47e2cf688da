package brussels.preventionplan.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.reconciliation.explanation.CellValue;
import brussels.preventionplan.reconciliation.explanation.Evidence;
import brussels.preventionplan.reconciliation.explanation.Explanation;
import brussels.preventionplan.reconciliation.explanation.ExplanationType;
import brussels.preventionplan.reconciliation.explanation.SearchBounds;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckedTableTest {

    /** Before it was stored, a table was explained as if each spelling were an organization of its own. */
    @Test
    void spellingsOfOneOrganizationAreOne() {
        CheckedTable table = new CheckedTable();
        table.add(new DeclaredTotalRow("M2.2", 2, new BigDecimal("82400.00"), "", Place.ofRow(2, 1)));
        add(table, 2, "Foyer", "52200.00");
        add(table, 3, "Dakira", "30200.00");
        add(table, 4, "FOYER vzw", "52200.00");
        Explanation best = Objects.requireNonNull(table.toTable())
                .explain(Map.of("M2.2", "T2"), SearchBounds.USUAL)
                .orElseThrow()
                .explanations()
                .get(0);
        assertEquals(ExplanationType.duplicateGrant, best.type());
        assertEquals(
                List.of(3), best.assumptions().stream().map(each -> each.row()).toList());
    }

    /** The theme's 3 slipped to the measure, the measure's 2 to its first grant; that one was dropped, and proved nothing. */
    @Test
    void aCountOnAGrantsRowIsTheTotalsAbove() {
        CheckedTable table = new CheckedTable();
        table.add(new DeclaredTotalRow("T2", null, new BigDecimal("112600.00"), "", Place.ofRow(2, 1)));
        table.add(new DeclaredTotalRow("M2.2", 3, new BigDecimal("82400.00"), "", Place.ofRow(2, 2)));
        add(table, 3, "Foyer", 2, "52200.00");
        add(table, 4, "Dakira", "30200.00");
        table.add(new DeclaredTotalRow("M2.3", 1, new BigDecimal("30200.00"), "", Place.ofRow(2, 5)));
        table.add(new GrantRow(
                new MeasureCode(2, 3),
                "BeFUS",
                null,
                null,
                new BigDecimal("30200.00"),
                "30200.00",
                null,
                null,
                "",
                Place.ofRow(2, 6)));
        Explanation best = Objects.requireNonNull(table.toTable())
                .explain(Map.of("M2.2", "T2", "M2.3", "T2"), SearchBounds.USUAL)
                .orElseThrow()
                .explanations()
                .get(0);
        assertEquals(ExplanationType.columnShift, best.type());
        assertTrue(best.evidence().contains(Evidence.countOnGrantRow), best::toString);
        assertEquals(
                Arrays.asList("T2 null 3", "M2.2 3 2", "M2.2 2 null"),
                best.assumptions().stream()
                        .map(each -> each.code() + " " + count(each.published()) + " " + count(each.implied()))
                        .toList());
    }

    private static @Nullable Long count(@Nullable CellValue value) {
        return value == null ? null : ((CellValue.Count) value).projectCount();
    }

    /** It was explained by a grant of 30,200 € that is not listed, which stands in the file with an error. */
    @Test
    void aTableThatLacksRowsOfGrantsIsNotExplained() {
        assertTrue(explained(null));
        assertTrue(explained(TableKind.actions));
        assertFalse(explained(TableKind.grants));
    }

    private static boolean explained(@Nullable TableKind rejected) {
        CheckedTable table = new CheckedTable();
        table.add(new DeclaredTotalRow("M2.3", 1, new BigDecimal("30200.00"), "", Place.ofRow(2, 1)));
        if (rejected != null) {
            table.add(new RejectedRow(rejected, Place.ofRow(2, 2), null));
        }
        return Objects.requireNonNull(table.toTable())
                .explain(Map.of("M2.3", "T2"), SearchBounds.USUAL)
                .filter(found -> !found.explanations().isEmpty())
                .isPresent();
    }

    private static void add(CheckedTable table, int line, String organization, String amount) {
        add(table, line, organization, null, amount);
    }

    private static void add(
            CheckedTable table, int line, String organization, @Nullable Integer projectCount, String amount) {
        table.add(new GrantRow(
                new MeasureCode(2, 2),
                organization,
                null,
                projectCount,
                new BigDecimal(amount),
                amount,
                null,
                null,
                "",
                Place.ofRow(2, line)));
    }
}
