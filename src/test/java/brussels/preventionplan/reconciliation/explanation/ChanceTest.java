package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Worked out by hand: the ways to slip, over the largest count and the units of a middling grant for each equation hit. */
class ChanceTest {

    private static Explanation first(SmallTable table, ExplanationType type) {
        return table.explain().explanations().stream()
                .filter(explanation -> explanation.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError(table.best()));
    }

    private static void assertChance(String chance, SmallTable table, ExplanationType type) {
        assertEquals(new BigDecimal(chance), first(table, type).chance());
    }

    /** Tens divide more than half of the amounts: 132 of them in 1 325. Four cells, six ways, two amounts hit: 24 / 132². */
    @Test
    void ofTransposedDigits() {
        assertChance(
                "0.0014",
                new SmallTable()
                        .theme(3L, 3_580L)
                        .measure("M1", 2L, 3_380L)
                        .grants("M1", 1_325L, 2_145L)
                        .measure("M2", 1L, 200L)
                        .grants("M2", 200L),
                ExplanationType.transposedDigits);
    }

    /** In a count, only the totals are in question: two cells, six ways; it hits 1 in 12. */
    @Test
    void ofTransposedDigitsInACount() {
        SmallTable table = new SmallTable()
                .measure("M1", 21L, null)
                .grants("M1", 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertChance("1", table, ExplanationType.transposedDigits);
        assertFalse(first(table, ExplanationType.transposedDigits).exact(), "an accident as good is to be expected");
    }

    /** One way, and the count hits 1 in 3. */
    @Test
    void ofCountedOrganizations() {
        assertChance(
                "0.33",
                new SmallTable()
                        .measure("M1", 2L, 365L)
                        .grants("M1", 101L, 250L)
                        .grant("M1", "A", 14L),
                ExplanationType.countsOrganizations);
    }

    /** Any of three grants; the count hits 1 in 3, the amount 1 in 2 at least: 3 / (3 × 2). */
    @Test
    void ofADuplicate() {
        assertChance(
                "0.5",
                new SmallTable()
                        .measure("M1", 2L, 350L)
                        .grants("M1", 100L, 250L)
                        .grant("M1", "A", 100L),
                ExplanationType.duplicateGrant);
    }

    /** Any of three grants; two counts and two amounts hit 1 in 2 each: 3 / 2⁴. */
    @Test
    void ofAMisplacedGrant() {
        assertChance(
                "0.19",
                new SmallTable()
                        .measure("M1", 2L, 300L)
                        .grants("M1", 100L)
                        .measure("M2", 1L, 50L)
                        .grants("M2", 50L)
                        .grant("M2", "B", 200L),
                ExplanationType.misplacedGrant);
    }

    /** Either of two totals; two counts and two amounts hit 1 in 2 each: 2 / 2⁴. */
    @Test
    void ofSwappedTotals() {
        assertChance(
                "0.13",
                new SmallTable()
                        .measure("M1", 1L, 50L)
                        .grants("M1", 100L, 200L)
                        .measure("M2", 2L, 300L)
                        .grants("M2", 50L),
                ExplanationType.swappedTotals);
    }

    /** As many values are solved as equations hold: nothing is hit. */
    @Test
    void ofAMissingGrantIsOne() {
        assertChance(
                "1", new SmallTable().measure("M1", 4L, 777L).grants("M1", 100L, 251L), ExplanationType.missingGrant);
    }

    /** Four cells, six ways, and an amount that hits 1 in 10: more fits by accident are to be expected than one. */
    @Test
    void aFitThatAccidentGivesAsWellIsNotExact() {
        SmallTable table = new SmallTable().measure("M1", null, 21L).grants("M1", 10L, 2L);
        Explanation transposed = first(table, ExplanationType.transposedDigits);
        assertEquals(0, transposed.chance().compareTo(BigDecimal.ONE));
        assertFalse(transposed.exact());
        assertTrue(transposed.equations().size() > transposed.freeValues());
    }
}
