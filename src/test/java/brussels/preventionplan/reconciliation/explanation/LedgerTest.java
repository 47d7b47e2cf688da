package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import brussels.preventionplan.money.Euro;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

    @Test
    void amountsAreWholeCents() {
        Row row = Row.grant("M1", "A", new Euro(new BigDecimal("1234.5")));
        assertEquals(123_450L, row.cents());
        assertEquals(new Euro(new BigDecimal("1234.50")), Row.toEuro(123_450));
    }

    @Test
    void whatCannotBeSummedExactlyIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Row.grant("M1", "A", new Euro(new BigDecimal("12345678901234567890"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> Row.grant("M1", "A", new Euro(new BigDecimal("-1000000000000.01"))));
        assertThrows(IllegalArgumentException.class, () -> Row.measure("M1", 2_147_483_648L, null));
        assertEquals(
                100_000_000_000_000L,
                Row.grant("M1", "A", new Euro(new BigDecimal("1000000000000"))).cents());
    }

    @Test
    void aTotalIsDeclaredOnce() {
        List<Row> rows = List.of(Row.measure("M1", 1L, null), Row.measure("M1", 2L, null));
        assertThrows(IllegalArgumentException.class, () -> new Ledger(rows, Map.of("M1", "T1")));
    }

    @Test
    void changesLeaveEveryRowInItsPlace() {
        Ledger ledger = new SmallTable()
                .theme(3L, 600L)
                .measure("M1", 2L, 300L)
                .grants("M1", 100L, 200L)
                .measure("M2", 1L, 300L)
                .grants("M2", 300L)
                .ledger();
        Ledger repaired = ledger.with(List.of(
                new Change.StrikeGrant(2),
                new Change.MoveGrant(3, "M2"),
                new Change.ImplyCell(1, Column.amount),
                new Change.SetCell(0, Column.count, 7L),
                new Change.AddGrants("M1", 2L, 500L)));
        assertEquals(
                List.of(
                        new Row(Row.Kind.theme, "T1", null, 7L, 60_000L),
                        new Row(Row.Kind.measure, "M1", null, 2L, null),
                        new Row(Row.Kind.struck, "M1", "A", null, 10_000L),
                        new Row(Row.Kind.grant, "M2", "B", null, 20_000L),
                        new Row(Row.Kind.measure, "M2", null, 1L, 30_000L),
                        new Row(Row.Kind.grant, "M2", "A", null, 30_000L),
                        new Row(Row.Kind.unlisted, "M1", null, 2L, 500L)),
                repaired.rows());
        assertEquals(java.util.Set.of(new Cell(1, Column.amount)), repaired.implied());
    }

    @Test
    void aLargeNegativeAmountCanBeSummedAsWell() {
        assertEquals(
                -100_000_000_000_000L,
                Row.grant("M1", "A", new Euro(new BigDecimal("-1000000000000"))).cents());
    }
}
