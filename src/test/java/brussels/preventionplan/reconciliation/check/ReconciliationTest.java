package brussels.preventionplan.reconciliation.check;

import static brussels.preventionplan.reconciliation.check.CheckTest.euro;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import brussels.preventionplan.reconciliation.check.Check.Declared;
import brussels.preventionplan.reconciliation.check.Check.Listed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Map<String, String> MEASURES = measures("M2.1", "T2", "M2.2", "T2", "M3.1", "T3");
    private static final Listed TEN = new Listed(1, 0, euro("10"));

    private static Map<String, String> measures(String... codes) {
        Map<String, String> themeOfMeasure = new LinkedHashMap<>();
        for (int i = 0; i < codes.length; i += 2) {
            themeOfMeasure.put(codes[i], codes[i + 1]);
        }
        return themeOfMeasure;
    }

    private static YearStatus status(Map<String, Listed> listed, Map<String, Declared> declared) {
        return Reconciliation.of(MEASURES, listed, declared).status();
    }

    @Test
    void everyMeasureAndThemeIsChecked() {
        Reconciliation year = Reconciliation.of(MEASURES, Map.of("M2.2", TEN), Map.of());
        assertEquals(
                List.of("M2.1", "M2.2", "M3.1"),
                year.measures().stream().map(Check::code).toList());
        assertEquals(
                List.of("T2", "T3"), year.themes().stream().map(Check::code).toList());
        assertEquals(Listed.NOTHING, year.measures().get(0).listed());
        assertEquals(TEN, year.measures().get(1).listed());
    }

    @Test
    void aThemeListsWhatItsMeasuresList() {
        Reconciliation year = Reconciliation.of(
                MEASURES, Map.of("M2.1", TEN, "M2.2", new Listed(2, 1, euro("5.50")), "M3.1", TEN), Map.of());
        assertEquals(new Listed(3, 1, euro("15.50")), year.themes().get(0).listed());
        assertEquals(TEN, year.themes().get(1).listed());
        assertNull(year.themes().get(0).declared());
    }

    @Test
    void aThemeIsCheckedAgainstItsOwnTotal() {
        Reconciliation year =
                Reconciliation.of(MEASURES, Map.of("M2.1", TEN), Map.of("T2", new Declared(1, euro("11"))));
        assertEquals(CheckStatus.notDeclared, year.measures().get(0).status());
        assertEquals(CheckStatus.mismatch, year.themes().get(0).status());
        assertEquals(YearStatus.mismatch, year.status());
    }

    @Test
    void oneMismatchMakesTheYearAMismatch() {
        assertEquals(
                YearStatus.mismatch,
                status(
                        Map.of("M2.1", TEN, "M2.2", TEN),
                        Map.of("M2.1", new Declared(1, euro("10")), "M2.2", new Declared(2, null))));
    }

    @Test
    void aTotalWithoutGrantsMakesTheYearAMismatch() {
        assertEquals(
                YearStatus.mismatch,
                status(Map.of("M2.1", TEN), Map.of("M2.1", new Declared(1, null), "M3.1", new Declared(1, null))));
    }

    @Test
    void oneMatchIsEnoughWhereNothingFails() {
        assertEquals(
                YearStatus.match,
                status(Map.of("M2.1", TEN, "M3.1", TEN), Map.of("M2.1", new Declared(null, euro("10")))));
    }

    @Test
    void grantsWithoutAnyTotalAreNotDeclared() {
        assertEquals(YearStatus.notDeclared, status(Map.of("M2.1", TEN), Map.of()));
    }

    @Test
    void neitherGrantsNorTotalsAreEmpty() {
        assertEquals(YearStatus.empty, status(Map.of(), Map.of()));
    }

    @Test
    void grantsWithoutAmountsCountAllTheSame() {
        assertEquals(
                YearStatus.match,
                status(Map.of("M2.1", new Listed(3, 3, euro("0"))), Map.of("M2.1", new Declared(3, null))));
    }
}
