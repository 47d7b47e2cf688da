package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignsTest {

    /** Quartiles 42 200 and 100 000: the fences are at 364 780 and at 11 568 euro. */
    @Test
    void anAmountIsFarFromTheOthersBeyondTheFences() {
        Signs signs = new Signs(new Tally(TheDocument.ledger()));
        assertTrue(signs.isOutlier(67_000_000));
        assertTrue(signs.isOutlier(36_478_026));
        assertFalse(signs.isOutlier(36_478_025));
        assertFalse(signs.isOutlier(3_000_000));
        assertFalse(signs.isOutlier(1_156_861));
        assertTrue(signs.isOutlier(1_156_860));
        assertFalse(signs.isOutlier(0));
    }

    /** All alike: the distance of the quartiles counts as a factor of two, the fences are at 282.84 and 35.36 euro. */
    @Test
    void amongEqualAmountsALittleMoreIsNotFar() {
        Signs signs = signs(100L, 100L, 100L, 100L, 100L);
        assertFalse(signs.isOutlier(28_284));
        assertTrue(signs.isOutlier(28_285));
        assertFalse(signs.isOutlier(3_536));
        assertTrue(signs.isOutlier(3_535));
    }

    @Test
    void amongFourGrantsNobodyCanSay() {
        assertFalse(signs(100L, 100L, 100L, 100L).isOutlier(1_000_000));
    }

    @Test
    void blanksAndStraysThatGoAreAccountedFor() {
        Signs signs = new Signs(new Tally(new SmallTable()
                .theme(null, null)
                .measure("M1", null, 100L)
                .stray("M1", "A", 3, null)
                .measure("M2", 1L, 50L)
                .grants("M2", 50L)
                .ledger()));
        Signs.Account account = signs.account(List.of(
                new Change.SetCell(0, Column.count, 4L),
                new Change.SetCell(0, Column.amount, 15_000L),
                new Change.SetCell(1, Column.count, 3L),
                new Change.SetCell(2, Column.count, null),
                new Change.SolveAmount(2, 10_000L, Certainty.all),
                new Change.SetCell(3, Column.count, 2L)));
        assertEquals(5, account.weight());
        assertEquals(
                List.of(
                        Evidence.blankThemeTotal,
                        Evidence.blankMeasureTotal,
                        Evidence.blankGrantAmount,
                        Evidence.countOnGrantRow),
                account.evidence());
    }

    @Test
    void aBlankTotalTellsNothingWhereNoTotalIsDeclared() {
        Signs signs = new Signs(new Tally(new SmallTable()
                .theme(null, null)
                .measure("M1", null, 100L)
                .grants("M1", 70L)
                .ledger()));
        assertEquals(
                0,
                signs.account(List.of(new Change.SetCell(0, Column.count, 1L))).weight());
        assertEquals(
                1,
                signs.account(List.of(new Change.SetCell(0, Column.amount, 7_000L)))
                        .weight());
    }

    @Test
    void anOutlierThatOnlyMovesIsNotAccountedFor() {
        Signs signs = new Signs(new Tally(new SmallTable()
                .measure("M1", 6L, 1_500L)
                .grants("M1", 100L, 100L, 100L, 100L, 100L, 1_000L)
                .ledger()));
        assertEquals(
                1,
                signs.account(List.of(new Change.SetCell(6, Column.amount, 10_000L)))
                        .weight());
        assertEquals(
                0,
                signs.account(List.of(
                                new Change.SetCell(6, Column.amount, 10_000L),
                                new Change.SetCell(5, Column.amount, 100_000L)))
                        .weight());
    }

    private static Signs signs(Long... euros) {
        return new Signs(new Tally(
                new SmallTable().measure("M1", null, 1L).grants("M1", euros).ledger()));
    }

    /** Quartiles 800 and 3 200: four times as much, and its root of the third power is 8. */
    @Test
    void anAmountOnTheFenceIsNotBeyondIt() {
        Signs signs = signs(800L, 800L, 1_000L, 3_200L, 3_200L);
        assertFalse(signs.isOutlier(2_560_000));
        assertTrue(signs.isOutlier(2_560_001));
        assertFalse(signs.isOutlier(10_000));
        assertTrue(signs.isOutlier(9_999));
    }

    @Test
    void aGrantOfNothingDoesNotCountAmongTheOthers() {
        assertFalse(signs(0L, 100L, 100L, 100L, 100L).isOutlier(100_000_000));
    }
}
