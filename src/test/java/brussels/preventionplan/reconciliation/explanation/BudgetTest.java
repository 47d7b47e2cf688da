package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static Budget budget(Duration time, long steps, int candidates) {
        return new Budget(new SearchBounds(time, steps, candidates, 10));
    }

    @Test
    void everyStepThatIsAllowedCanBeSpent() {
        Budget budget = budget(Duration.ofMinutes(1), 2, 10);
        assertTrue(budget.spend());
        assertTrue(budget.spend());
        assertTrue(budget.isComplete());
        assertFalse(budget.spend());
        assertFalse(budget.isComplete());
        assertFalse(budget.isTimeLeft(), "what is over stays over");
    }

    @Test
    void theClockIsLookedAtNowAndThen() {
        Budget budget = budget(Duration.ofNanos(-1), 10_000, 10_000);
        for (int step = 1; step < 1024; step++) {
            assertTrue(budget.spend());
        }
        assertFalse(budget.spend());
        assertFalse(budget.spend());
        assertFalse(budget.isComplete());
    }

    @Test
    void whereTimeIsLeftTheSearchGoesOn() {
        Budget budget = budget(Duration.ofMinutes(1), 10_000, 10_000);
        for (int step = 0; step < 3_000; step++) {
            assertTrue(budget.spend());
        }
        assertTrue(budget.isTimeLeft());
        assertFalse(budget(Duration.ofNanos(-1), 10, 10).isTimeLeft());
    }

    @Test
    void oneHypothesisMayProposeSoMany() {
        Budget budget = budget(Duration.ofMinutes(1), 10, 2);
        assertTrue(budget.allows(2));
        assertTrue(budget.isComplete());
        assertFalse(budget.allows(3));
        assertFalse(budget.isComplete());
        assertTrue(budget.allows(1), "another hypothesis still may");
    }

    @Test
    void aCandidateIsAStep() {
        Budget budget = budget(Duration.ofMinutes(1), 1, 10);
        assertTrue(budget.allows(1));
        assertFalse(budget.allows(2));
    }
}
