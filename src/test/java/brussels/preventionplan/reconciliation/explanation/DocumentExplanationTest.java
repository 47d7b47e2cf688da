package brussels.preventionplan.reconciliation.explanation;

import static brussels.preventionplan.reconciliation.explanation.TheDocument.euro;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.CheckStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Expected values were worked out by hand from the printed annex. */
class DocumentExplanationTest {

    private final Explanations found = Search.explain(TheDocument.ledger(), SearchBounds.USUAL);
    private final Explanation best = found.explanations().get(0);

    @Test
    void countAndAmountOfM21Fail() {
        assertEquals(
                List.of(
                        new Equation("M2.1", Column.count, Equation.Against.listed, 21, 8),
                        new Equation("M2.1", Column.amount, Equation.Against.listed, 139_260_000, 131_000_000)),
                found.failing());
        assertTrue(found.searchComplete());
    }

    @Test
    void aColumnShiftComesFirstAndIsExact() {
        assertEquals(ExplanationType.columnShift, best.type());
        assertEquals(1, best.rank());
        assertTrue(best.exact());
        assertEquals(2, best.checksExplained());
        assertEquals(1, best.freeValues());
        assertEquals("down", best.slips().get(0).variant());
    }

    @Test
    void fiveCellsWouldNotBeAsPrinted() {
        assertEquals(
                List.of(
                        assumption(TheDocument.T2, "T2", null, Column.count, null, count(21), Certainty.all),
                        assumption(TheDocument.T2, "T2", null, Column.amount, null, amount("1392600"), Certainty.all),
                        assumption(TheDocument.M21, "M2.1", null, Column.count, count(21), count(8), Certainty.all),
                        assumption(
                                TheDocument.M21,
                                "M2.1",
                                null,
                                Column.amount,
                                amount("1392600"),
                                amount("670000"),
                                Certainty.all),
                        assumption(
                                TheDocument.TWO_BOUTS,
                                "M2.1",
                                "2Bouts",
                                Column.amount,
                                amount("670000"),
                                amount("30000"),
                                Certainty.shortest)),
                best.assumptions());
    }

    @Test
    void threeIndependentEquationsHoldAndOneValueWasFree() {
        assertEquals(
                List.of(
                        new Equation("M2.1", Column.amount, Equation.Against.listed, 67_000_000, 67_000_000),
                        new Equation("T2", Column.count, Equation.Against.listed, 21, 21),
                        new Equation("T2", Column.amount, Equation.Against.listed, 139_260_000, 139_260_000)),
                best.equations());
    }

    /**
     * One blank row and six groups: 1 × 6 × 6 ways. One count (1 in 9, the most that a measure lists) and one amount (1 in
     * 702 hundreds of the middling grant, 70 200 €) are hit beyond the amount that was solved: 36 / (9 × 702).
     */
    @Test
    void aFitByAccidentIsImprobable() {
        assertEquals(new BigDecimal("0.0057"), best.chance());
    }

    @Test
    void theBlankThemeRowAndTheOutlierSpeakForIt() {
        assertEquals(List.of(Evidence.blankThemeTotal, Evidence.amountOutlier), best.evidence());
    }

    @Test
    void underItEverythingAddsUp() {
        assertEquals(
                List.of(
                        "M2.1 8 670000.00 match",
                        "M2.2 9 457600.00 match",
                        "M2.3 1 30200.00 match",
                        "M2.4 1 21000.00 match",
                        "M2.5 2 213800.00 match",
                        "M2.6 0 0.00 empty"),
                best.result().measures().stream()
                        .map(DocumentExplanationTest::line)
                        .toList());
        Check theme = best.result().themes().get(0);
        assertEquals("T2 21 1392600.00 match", line(theme));
        assertEquals(CheckStatus.match, theme.status());
    }

    @Test
    void thirteenMissingGrantsFitAsWellButProveNothing() {
        Explanation second = found.explanations().get(1);
        assertEquals(ExplanationType.missingGrant, second.type());
        assertEquals(2, second.rank());
        assertFalse(second.exact());
        assertEquals(BigDecimal.ONE, second.chance());
        assertEquals(2, found.explanations().size());
    }

    @Test
    void idsAreTheSameAtEverySearch() {
        Explanations again = Search.explain(TheDocument.ledger(), SearchBounds.USUAL);
        assertEquals(found, again);
        assertEquals("columnShift-0825bacd3c71d6d3", best.explanationId());
        assertEquals(
                found.explanations().size(),
                found.explanations().stream()
                        .map(Explanation::explanationId)
                        .collect(Collectors.toSet())
                        .size());
    }

    private static String line(Check check) {
        return check.code() + " " + check.listed().grantCount() + " "
                + check.listed().amount().value() + " " + check.status();
    }

    private static Assumption assumption(
            int row,
            String code,
            @org.jspecify.annotations.Nullable String organization,
            Column column,
            @org.jspecify.annotations.Nullable CellValue published,
            CellValue implied,
            Certainty certainty) {
        return new Assumption(row, code, organization, column, published, implied, certainty);
    }

    private static CellValue count(long projects) {
        return new CellValue.Count(projects);
    }

    private static CellValue amount(String euros) {
        return new CellValue.Amount(euro(euros));
    }

    @Test
    void theTableThatWasMeantIsMadeByItsChanges() {
        Ledger meant = TheDocument.ledger().with(best.changes());
        assertEquals(Row.theme("T2", 21L, euro("1392600")), meant.rows().get(TheDocument.T2));
        assertEquals(Row.measure("M2.1", null, euro("670000")), meant.rows().get(TheDocument.M21));
        assertEquals(Row.grant("M2.1", "2Bouts", euro("30000")), meant.rows().get(TheDocument.TWO_BOUTS));
        assertEquals(java.util.Set.of(new Cell(TheDocument.M21, Column.count)), meant.implied());
    }
}
