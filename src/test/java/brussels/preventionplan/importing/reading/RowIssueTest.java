package brussels.preventionplan.importing.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.importing.reading.Columns.Column;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowIssueTest {

    private static final Column AMOUNT = new Column(4, "Montant");

    @Test
    void aLongValueIsCutButNeverWithinACharacter() {
        assertEquals(200, notAmount("x".repeat(300)).value().length());
        assertEquals(
                "x".repeat(199), notAmount("x".repeat(199) + "\uD83D\uDE00").value());
    }

    /** A header of a million characters stood in each of ten thousand issues. */
    @Test
    void aLongNameOfAColumnIsCutToo() {
        RowIssue issue =
                RowIssue.ofCell(2, new Column(4, "x".repeat(1_000_000)), "n/a", IssueReason.notAmount, Map.of());
        assertEquals("x".repeat(200), issue.columnName());
    }

    @Test
    void anIssueNamesTheArgumentsOfItsReason() {
        Map<String, String> none = Map.of();
        assertThrows(IllegalArgumentException.class, () -> RowIssue.ofFile(IssueReason.tooLarge, none));
        assertEquals(
                Map.of("limit", "5", "value", "", "columnName", ""),
                RowIssue.ofFile(IssueReason.tooLarge, Map.of("limit", "5")).messageArguments());
        assertEquals(
                Map.of("value", "n/a", "columnName", "Montant"),
                notAmount("n/a").messageArguments());
    }

    @Test
    void zeroAloneIsAWarning() {
        assertTrue(notAmount("n/a").isError());
        assertFalse(RowIssue.ofCell(2, AMOUNT, "0", IssueReason.zeroAmount, Map.of())
                .isError());
    }

    private static RowIssue notAmount(String value) {
        return RowIssue.ofCell(2, AMOUNT, value, IssueReason.notAmount, Map.of());
    }
}
