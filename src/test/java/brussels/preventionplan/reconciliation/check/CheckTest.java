package brussels.preventionplan.reconciliation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import brussels.preventionplan.money.Euro;
import brussels.preventionplan.reconciliation.check.Check.Declared;
import brussels.preventionplan.reconciliation.check.Check.Difference;
import brussels.preventionplan.reconciliation.check.Check.Listed;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckTest {

    private static final Listed EIGHT = new Listed(8, 0, euro("1310000.00"));

    static Euro euro(String value) {
        return new Euro(new BigDecimal(value));
    }

    private static Check check(Listed listed, @Nullable Declared declared) {
        return new Check("M2.1", listed, declared);
    }

    @Test
    void countAndAmountAgree() {
        Check check = check(EIGHT, new Declared(8, euro("1310000")));
        assertEquals(CheckStatus.match, check.status());
        assertEquals(new Difference(0L, Euro.ZERO), check.difference());
    }

    @Test
    void differenceIsListedLessDeclared() {
        Check check = check(EIGHT, new Declared(21, euro("1392600")));
        assertEquals(CheckStatus.mismatch, check.status());
        assertEquals(new Difference(-13L, euro("-82600")), check.difference());
    }

    @Test
    void anotherCountAloneIsAMismatch() {
        assertEquals(
                CheckStatus.mismatch,
                check(EIGHT, new Declared(9, euro("1310000"))).status());
    }

    @Test
    void oneCentAloneIsAMismatch() {
        assertEquals(
                CheckStatus.mismatch,
                check(EIGHT, new Declared(8, euro("1310000.01"))).status());
    }

    @Test
    void onlyADeclaredCountDecides() {
        Check check = check(EIGHT, new Declared(8, null));
        assertEquals(CheckStatus.match, check.status());
        assertEquals(new Difference(0L, null), check.difference());
        assertEquals(CheckStatus.mismatch, check(EIGHT, new Declared(7, null)).status());
    }

    @Test
    void onlyADeclaredAmountDecides() {
        Check check = check(EIGHT, new Declared(null, euro("1310000")));
        assertEquals(CheckStatus.match, check.status());
        assertEquals(new Difference(null, Euro.ZERO), check.difference());
        assertEquals(
                CheckStatus.mismatch,
                check(EIGHT, new Declared(null, euro("1"))).status());
    }

    @Test
    void grantsWithoutATotalAreNotDeclared() {
        Check check = check(EIGHT, null);
        assertEquals(CheckStatus.notDeclared, check.status());
        assertNull(check.difference());
    }

    @Test
    void aTotalWithoutGrantsIsNotListed() {
        Check check = check(Listed.NOTHING, new Declared(2, euro("10")));
        assertEquals(CheckStatus.notListed, check.status());
        assertEquals(new Difference(-2L, euro("-10")), check.difference());
        assertEquals(
                CheckStatus.notListed,
                check(Listed.NOTHING, new Declared(2, null)).status());
        assertEquals(
                CheckStatus.notListed,
                check(Listed.NOTHING, new Declared(null, euro("10"))).status());
    }

    @Test
    void neitherIsEmpty() {
        Check check = check(Listed.NOTHING, null);
        assertEquals(CheckStatus.empty, check.status());
        assertNull(check.difference());
    }

    @Test
    void aTotalOfNothingIsMetByNothing() {
        assertEquals(
                CheckStatus.match,
                check(Listed.NOTHING, new Declared(0, Euro.ZERO)).status());
    }

    @Test
    void aTotalDeclaresSomething() {
        assertThrows(IllegalArgumentException.class, () -> new Declared(null, null));
    }

    @Test
    void listsAddUp() {
        assertEquals(new Listed(10, 1, euro("1310010.50")), EIGHT.plus(new Listed(2, 1, euro("10.50"))));
        assertEquals(EIGHT, EIGHT.plus(Listed.NOTHING));
    }
}
