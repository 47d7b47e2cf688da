package brussels.preventionplan.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainedYearTest {

    private final ExplainedYear explained = new PrintedRows()
            .total("M2.1", 2, "3120.00")
            .grant("M2.1", "Abrusco", "1200.00")
            .grant("M2.1", "Dakira", "2010.00")
            .explain();

    @Test
    void aTotalThatIsDeclaredTwiceIsNotSearched() {
        ExplainedYear twice = new PrintedRows()
                .total("M2.1", 1, "100.00")
                .total("M2.1", 1, "200.00")
                .grant("M2.1", "Abrusco", "300.00")
                .explain();
        assertEquals(new ExplainedYear(List.of(), List.of(), false), twice);
    }

    @Test
    void anAmountThatIsTooLargeIsNotSearched() {
        assertEquals(
                new ExplainedYear(List.of(), List.of(), false),
                new PrintedRows().total("M2.1", 1, "1000000000000.01").explain());
        assertEquals(
                new ExplainedYear(List.of(), List.of(), false),
                new PrintedRows()
                        .total("M2.1", 1, "100.00")
                        .grant("M2.1", "Abrusco", "100000000000000000000.00")
                        .explain());
    }

    @Test
    void theLinesAreTheRowsInTheirOrder() {
        assertEquals(
                List.of("declaredTotals/2023-M2.1", "grants/2023-M2.1-Abrusco", "grants/2023-M2.1-Dakira"),
                explained.lines().stream().map(PrintedTable.Line::path).toList());
        assertTrue(explained.searchComplete());
    }

    @Test
    void oneExplanationCanBeLookedAtAlone() {
        explained.explanations().forEach(explanation -> {
            ExplainedYear only = explained.only(explanation.explanationId()).orElseThrow();
            assertEquals(List.of(explanation), only.explanations());
            assertEquals(explained.lines(), only.lines());
        });
        assertEquals(Optional.empty(), explained.only("columnShift-0123456789abcdef"));
    }
}
