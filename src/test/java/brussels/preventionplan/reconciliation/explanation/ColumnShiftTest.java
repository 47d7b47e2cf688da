package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A shift of a few cells, up and down, of one column or two, in tables small enough to check by hand. */
class ColumnShiftTest {

    @Test
    // Down, the run could as well go on to D; up, it ends at A: over M1's total the theme's would fail. That nothing
    // but the blank amount is missing says as much, and changes less.
    void insideAGroupTheLostAmountIsWhatIsLacking() {
        assertEquals(
                List.of(
                        "missingGrant withoutAmount: B amount –→241",
                        "columnShift up: B amount –→100, A amount 100→241",
                        "columnShift down: B amount –→250, C amount 250→241?"),
                new SmallTable()
                                .theme(null, 1_390L)
                                .measure("M1", null, 690L)
                                .grants("M1", 100L, null, 250L, 99L)
                                .measure("M2", null, 700L)
                                .grants("M2", 700L)
                                .explain()
                                .explanations()
                                .stream()
                                .limit(3)
                                .map(SmallTable::describe)
                                .toList());
    }

    @Test
    void upOverAMeasuresTotal() {
        // Printed: every amount of M2 one row too high; the last of M1 was overwritten by M2's total.
        assertEquals(
                List.of("columnShift up: E amount –→455, D amount 455→125, M2 amount 125→580, B amount 580→250?"),
                new SmallTable()
                        .theme(null, 930L)
                        .measure("M1", null, 350L)
                        .grant("M1", "A", 100L)
                        .grant("M1", "B", 580L)
                        .measure("M2", null, 125L)
                        .grant("M2", "D", 455L)
                        .grant("M2", "E", null)
                        .best());
    }

    @Test
    void downOverTheNextMeasuresTotal() {
        assertEquals(
                List.of("columnShift down: B amount –→251, M2 amount 251→580"),
                new SmallTable()
                        .theme(null, 931L)
                        .measure("M1", null, 351L)
                        .grant("M1", "A", 100L)
                        .grant("M1", "B", null)
                        .measure("M2", null, 251L)
                        .grant("M2", "D", 125L)
                        .grant("M2", "E", 455L)
                        .best());
    }

    @Test
    void aCountOnAGrantsRowBelongsToTheTotalAbove() {
        assertEquals(
                List.of("columnShift down: T1 count –→5, M1 count 5→3, A count 3→–?"),
                new SmallTable()
                        .theme(null, 930L)
                        .measure("M1", 5L, 350L)
                        .stray("M1", "A", 3, 100L)
                        .grant("M1", "B", 209L)
                        .grant("M1", "C", 41L)
                        .measure("M2", 2L, 580L)
                        .grants("M2", 125L, 455L)
                        .best());
    }

    @Test
    void aThemesTotalThatWasOverwrittenIsWorthWhatIsListed() {
        assertEquals(
                List.of("columnShift up: M1 count –→3, T1 count 3→5"),
                new SmallTable()
                        .theme(3L, 930L)
                        .measure("M1", null, 350L)
                        .grants("M1", 100L, 209L, 41L)
                        .measure("M2", 2L, 580L)
                        .grants("M2", 125L, 455L)
                        .best());
    }

    @Test
    void anAmountThatNoEquationGivesStaysBlank() {
        // M1 declares nothing, nor does a theme: what the last grant of M1 had nobody can know.
        assertEquals(
                List.of("columnShift up: D amount –→125, M2 amount 125→580, B amount 580→–?"),
                new SmallTable()
                        .grant("M1", "A", 100L)
                        .grant("M1", "B", 580L)
                        .measure("M2", 2L, 125L)
                        .grant("M2", "D", null)
                        .grant("M2", "E", 455L)
                        .best());
    }
}
