package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A short cut of what {@code bench/explanations} measures, with fixed seeds. */
class SlipTrialsTest {

    private static final long SEED = 20;

    @Test
    void theTrueSlipIsAtRankOne() {
        Map<ExplanationType, SlipTrials.Score> scores = SlipTrials.single(100, SEED);
        int missed = 0;
        int all = 0;
        for (Map.Entry<ExplanationType, SlipTrials.Score> each : scores.entrySet()) {
            SlipTrials.Score score = each.getValue();
            assertTrue(score.found() >= 97, each.getKey() + ": " + score.missed);
            missed += score.of(SlipTrials.Outcome.missed);
            all += score.all();
        }
        assertEquals(900, all);
        assertTrue(missed * 100 <= all, missed + " of " + all + " missed");
    }

    @Test
    void bothOfTwoSlipsAreFound() {
        SlipTrials.Score score = SlipTrials.pairs(150, SEED);
        assertTrue(score.found() >= 95, score.missed.toString());
    }

    @Test
    void noCleanTableIsAccused() {
        assertEquals(0, SlipTrials.accused(500, SEED));
    }
}
