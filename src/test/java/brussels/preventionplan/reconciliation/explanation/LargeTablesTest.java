package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Large and pathological tables; {@code bench/explanations} measures how long they take. */
class LargeTablesTest {

    /** Many times what it takes, for a machine that is busy with other things. */
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    private static final List<Row> ROWS = LargeLedgers.rows(200, false);

    @Test
    void oneSlipAmongTenThousandRowsIsFound() {
        Explanations found = explain(LargeLedgers.shifted(ROWS, 0, 3));
        assertTrue(found.searchComplete());
        assertEquals(ExplanationType.columnShift, found.explanations().get(0).type());
        assertTrue(found.explanations().get(0).exact());
    }

    @Test
    void aShiftOverAHundredGroupsIsFound() {
        Explanations found = explain(LargeLedgers.shifted(ROWS, 0, 5_003));
        assertEquals(1, found.explanations().size());
        assertEquals(found.failing().size(), found.explanations().get(0).checksExplained());
    }

    @Test
    void aTableInWhichNothingAddsUpEndsAtABound() {
        assertFalse(explain(LargeLedgers.everythingFails(ROWS, 900_000)).searchComplete());
    }

    @Test
    void aTableInWhichAnyGrantCouldBeMisplacedEndsAtABound() {
        Explanations found = explain(LargeLedgers.anyCouldBeMisplaced(LargeLedgers.rows(200, true), 1_000_000));
        assertFalse(found.searchComplete());
        assertEquals(SearchBounds.USUAL.explanations(), found.explanations().size());
    }

    @Test
    void aTableOfBlankAmountsEndsAtABound() {
        assertFalse(explain(LargeLedgers.allBlank(ROWS)).searchComplete());
    }

    private static Explanations explain(Ledger ledger) {
        return assertTimeout(GENEROUS, () -> Search.explain(ledger, SearchBounds.USUAL));
    }
}
