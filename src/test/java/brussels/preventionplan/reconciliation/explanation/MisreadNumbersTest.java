package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transposed digits and errors of scale, in grants and in totals. */
class MisreadNumbersTest {

    @Test
    void digitsOfAGrantAreTransposed() {
        SmallTable table = new SmallTable()
                .theme(3L, 3_580L)
                .measure("M1", 2L, 3_380L)
                .grants("M1", 1_325L, 2_145L)
                .measure("M2", 1L, 200L)
                .grants("M2", 200L);
        assertEquals(List.of("transposedDigits grant: A amount 1325→1235"), table.best());
    }

    @Test
    void digitsOfATotalAreTransposed() {
        assertEquals(
                List.of("transposedDigits total: M1 amount 830→380"),
                new SmallTable()
                        .theme(3L, 580L)
                        .measure("M1", 2L, 830L)
                        .grants("M1", 135L, 245L)
                        .measure("M2", 1L, 200L)
                        .grants("M2", 200L)
                        .best());
    }

    @Test
    void digitsOfTheThemesTotalAreTransposed() {
        assertEquals(
                List.of("transposedDigits total: T1 count 21→12"),
                new SmallTable()
                        .theme(21L, 78L)
                        .measure("M1", 12L, 78L)
                        .grants("M1", 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L)
                        .best());
    }

    @Test
    void aGrantIsTenTimesTooLarge() {
        assertEquals(
                List.of("scaleError grant: B amount 2500→250"),
                new SmallTable()
                        .measure("M1", 3L, 363L)
                        .grants("M1", 101L, 2_500L, 12L)
                        .best());
    }

    @Test
    void aTotalIsAThousandTimesTooSmall() {
        Ledger ledger = new Ledger(
                List.of(
                        new Row(Row.Kind.measure, "M1", null, 2L, 67_000L),
                        new Row(Row.Kind.grant, "M1", "A", null, 64_000_000L),
                        new Row(Row.Kind.grant, "M1", "B", null, 3_000_000L)),
                Map.of("M1", "T1"));
        Explanation best =
                Search.explain(ledger, SearchBounds.USUAL).explanations().get(0);
        assertEquals("scaleError total: M1 amount 670→670000", SmallTable.describe(best));
        assertEquals("÷1000", best.slips().get(0).arguments().get("factor"));
    }

    @ParameterizedTest
    @CsvSource({"12, 21", "1325, 1235", "102, 120", "5231, 5213", "670000, 760000"})
    void neighboringDigitsChangePlaces(long one, long other) {
        assertTrue(TransposedDigits.isTransposed(one, other));
        assertTrue(TransposedDigits.isTransposed(other, one));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "123, 321", "1234, 2143", "12, 30", "10, 1", "12, 3", "1221, 2112", "45, 36", "99, 90"})
    void nothingElseIsATransposition(long one, long other) {
        assertFalse(TransposedDigits.isTransposed(one, other));
        assertFalse(TransposedDigits.isTransposed(other, one));
    }

    @Test
    void digitsBehindTheCommaAreTransposedWhereTheyArePrinted() {
        assertEquals(List.of("transposedDigits grant: A amount 12.43→12.34"), ofCents(2_000, 1_243, 766));
    }

    @Test
    void aDigitDoesNotChangePlacesWithAZeroThatIsNotPrinted() {
        // 120.50 is 12050 in cents and 125.00 is 12500, but a whole amount is printed without its cents.
        assertEquals(List.of(), ofCents(12_500 + 777, 12_050, 777));
    }

    private static List<String> ofCents(long total, long... grants) {
        List<Row> rows = new java.util.ArrayList<>();
        rows.add(new Row(Row.Kind.measure, "M1", null, (long) grants.length, total));
        char organization = 'A';
        for (long cents : grants) {
            rows.add(new Row(Row.Kind.grant, "M1", String.valueOf(organization++), null, cents));
        }
        return Search.explain(new Ledger(rows, Map.of("M1", "T1")), SearchBounds.USUAL).explanations().stream()
                .filter(each -> each.rank() == 1)
                .map(SmallTable::describe)
                .toList();
    }

    @Test
    void ofEqualsTheMoreUsualSlipComesFirst() {
        // The total may be 210 instead of 120, or the grant of 90 belong to M2, which declares nothing.
        SmallTable table = new SmallTable()
                .measure("M1", null, 120L)
                .grants("M1", 120L, 90L)
                .measure("M2", null, null)
                .grants("M2", 50L);
        assertEquals(List.of("transposedDigits total: M1 amount 120→210"), table.best());
        assertTrue(table.explain().explanations().stream()
                .anyMatch(each -> each.type() == ExplanationType.misplacedGrant && each.rank() > 1));
    }
}
