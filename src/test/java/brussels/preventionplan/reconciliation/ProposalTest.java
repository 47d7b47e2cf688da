package brussels.preventionplan.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import brussels.preventionplan.reconciliation.explanation.Assumption;
import brussels.preventionplan.reconciliation.explanation.CellValue;
import brussels.preventionplan.reconciliation.explanation.Certainty;
import brussels.preventionplan.reconciliation.explanation.Change;
import brussels.preventionplan.reconciliation.explanation.Column;
import brussels.preventionplan.reconciliation.explanation.Explanation;
import brussels.preventionplan.reconciliation.explanation.ExplanationType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {

    private static Explanation best(ExplainedYear explained, ExplanationType type) {
        return explained.explanations().stream()
                .filter(explanation -> explanation.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found among " + explained.explanations()));
    }

    private static Optional<Proposal> proposal(ExplainedYear explained, ExplanationType type) {
        return Proposal.of(2023, best(explained, type), explained.lines());
    }

    private static PrintedRows transposed(PrintedRows above) {
        return above.total("M2.1", 2, "3120.00")
                .grant("M2.1", "Abrusco", "1200.00")
                .grant("M2.1", "Dakira", "2010.00");
    }

    @Test
    void aCellThatIsNotAsPrintedIsAChange() {
        Proposal proposal = proposal(transposed(new PrintedRows()).explain(), ExplanationType.transposedDigits)
                .orElseThrow();
        assertEquals(
                List.of(new Correction.Change("declaredTotals/2023-M2.1", "amount", "3120.00", "3210.00")),
                proposal.changes());
        assertEquals(1, proposal.source().line());
        assertTrue(proposal.correctionId().matches("2023-transposedDigits-[0-9a-f]{16}"), proposal.correctionId());
    }

    @Test
    void theIdsStayWhereTheTableGrows() {
        ExplainedYear small = transposed(new PrintedRows()).explain();
        ExplainedYear large = transposed(
                        new PrintedRows().total("M2.2", 1, "70.00").grant("M2.2", "Foyer", "70.00"))
                .explain();
        assertEquals(
                best(small, ExplanationType.transposedDigits).explanationId(),
                best(large, ExplanationType.transposedDigits).explanationId());
        assertEquals(
                proposal(small, ExplanationType.transposedDigits).map(Proposal::correctionId),
                proposal(large, ExplanationType.transposedDigits).map(Proposal::correctionId));
    }

    @Test
    void theIdSaysWhatIsChanged() {
        Explanation one = changing(Column.amount, amount("10.00"));
        Explanation other = changing(Column.amount, amount("20.00"));
        assertNotEquals(
                Proposal.of(2023, one, lines()).map(Proposal::correctionId),
                Proposal.of(2023, other, lines()).map(Proposal::correctionId));
    }

    @Test
    void aGrantThatIsNotListedIsNoValueOfACell() {
        ExplainedYear missing = new PrintedRows()
                .total("M2.1", 3, "600.00")
                .grant("M2.1", "Abrusco", "100.00")
                .grant("M2.1", "Dakira", "200.00")
                .explain();
        assertEquals(Optional.empty(), proposal(missing, ExplanationType.missingGrant));
    }

    @Test
    void aGrantThatIsListedTwiceIsNoValueOfACell() {
        ExplainedYear twice = new PrintedRows()
                .total("M2.1", 2, "300.00")
                .grant("M2.1", "Abrusco", "100.00")
                .grant("M2.1", "Dakira", "200.00")
                .grant("M2.1", "Dakira", "200.00")
                .explain();
        assertEquals(Optional.empty(), proposal(twice, ExplanationType.duplicateGrant));
    }

    @Test
    void aGrantThatBelongsElsewhereIsNoValueOfACell() {
        ExplainedYear misplaced = new PrintedRows()
                .total("M2.1", 2, "300.00")
                .grant("M2.1", "Abrusco", "100.00")
                .total("M2.2", 1, "50.00")
                .grant("M2.2", "Foyer", "50.00")
                .grant("M2.2", "Dakira", "200.00")
                .explain();
        assertEquals(Optional.empty(), proposal(misplaced, ExplanationType.misplacedGrant));
    }

    @Test
    void anAmountThatNoTotalTellsIsNoValue() {
        assertEquals(
                Optional.empty(),
                Proposal.of(
                        2023,
                        explanation(assumption(Column.amount, null), new Change.SolveAmount(0, null, Certainty.all)),
                        lines()));
    }

    @Test
    void aCellCanBecomeBlank() {
        assertEquals(
                List.of(new Correction.Change("declaredTotals/2023-M2.1", "projectCount", "1", null)),
                Proposal.of(2023, changing(Column.count, null), lines())
                        .orElseThrow()
                        .changes());
    }

    @ParameterizedTest
    @CsvSource({"0.00, true", "999999999999.99, true", "1000000000000.00, false", "-0.01, false"})
    void anAmountThatCannotBeStoredIsNotProposed(String amount, boolean proposed) {
        assertEquals(
                proposed,
                Proposal.of(2023, changing(Column.amount, amount(amount)), lines())
                        .isPresent());
    }

    private static CellValue amount(String amount) {
        return new CellValue.Amount(new Euro(new BigDecimal(amount)));
    }

    private static List<PrintedTable.Line> lines() {
        return new PrintedRows().total("M2.1", 1, "5.00").explain().lines();
    }

    private static Explanation changing(Column column, @Nullable CellValue implied) {
        return explanation(assumption(column, implied), new Change.SetCell(0, column, 1L));
    }

    private static Assumption assumption(Column column, @Nullable CellValue implied) {
        CellValue published = column == Column.count ? new CellValue.Count(1) : amount("5.00");
        return new Assumption(0, "M2.1", null, column, published, implied, Certainty.all);
    }

    private static Explanation explanation(Assumption assumption, Change change) {
        return new Explanation(
                "columnShift-0123456789abcdef",
                1,
                true,
                1,
                0,
                List.of(new Explanation.Slip(
                        ExplanationType.columnShift, "down", Map.of(), List.of(assumption), List.of(change))),
                List.of(),
                BigDecimal.ZERO,
                List.of(),
                new Reconciliation(List.of(), List.of()));
    }
}
