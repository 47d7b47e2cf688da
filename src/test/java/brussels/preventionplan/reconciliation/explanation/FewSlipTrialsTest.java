package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A few of the trials of {@link SlipTrialsTest}, quick enough to run once for each mutant. */
class FewSlipTrialsTest {

    @Test
    void eachSlipIsAtRankOne() {
        SlipTrials.single(12, 5).forEach((type, score) -> assertEquals(List.of(), score.missed, type.name()));
    }

    @Test
    void bothOfTwoSlipsAreAtRankOne() {
        assertEquals(List.of(), SlipTrials.pairs(12, 5).missed);
    }
}
