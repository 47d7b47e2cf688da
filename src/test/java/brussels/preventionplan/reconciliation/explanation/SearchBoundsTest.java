package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SearchBoundsTest {

    @Test
    void stepsCandidatesAndTimeEndASearch() {
        Ledger ledger = TheDocument.ledger();
        assertFalse(Search.explain(ledger, new SearchBounds(Duration.ofMinutes(1), 10, 1_000, 10))
                .searchComplete());
        assertFalse(Search.explain(ledger, new SearchBounds(Duration.ofMinutes(1), 100_000, 0, 10))
                .searchComplete());
        assertFalse(Search.explain(ledger, new SearchBounds(Duration.ofMinutes(1), 100_000, 1_000, 1))
                .searchComplete());
        assertFalse(Search.explain(
                        LargeLedgers.anyCouldBeMisplaced(LargeLedgers.rows(20, true), 1_000_000),
                        new SearchBounds(Duration.ZERO, 1_000_000, 100_000, 100_000))
                .searchComplete());
        assertTrue(Search.explain(ledger, new SearchBounds(Duration.ofMinutes(1), 100_000, 1_000, 2))
                .searchComplete());
    }
}
