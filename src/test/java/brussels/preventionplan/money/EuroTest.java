package brussels.preventionplan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuroTest {

    private static Euro euro(String amount) {
        return new Euro(new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "670000, 670000.00",
        "6.7E+5, 670000.00",
        "0, 0.00",
        "0.1, 0.10",
        "1.500, 1.50",
        "-82600, -82600.00",
        "999999999999.99, 999999999999.99"
    })
    void isWrittenWithTwoDecimals(String amount, String value) {
        assertEquals(value, euro(amount).value());
    }

    @Test
    void aFractionOfACentIsRefused() {
        assertThrows(ArithmeticException.class, () -> euro("0.001"));
        assertThrows(ArithmeticException.class, () -> euro("1E-3"));
    }

    @Test
    void isGivenOutAsValueAndCurrency() throws JsonProcessingException {
        assertEquals(
                "{\"value\":\"670000.00\",\"currency\":\"EUR\"}",
                new ObjectMapper().writeValueAsString(euro("670000")));
    }

    @Test
    void theSameMoneyIsEqualHoweverItIsWritten() {
        assertEquals(euro("1"), euro("1.00"));
        assertEquals(euro("1").hashCode(), euro("1.0").hashCode());
        assertEquals(Euro.ZERO, euro("-0.00"));
    }

    @Test
    void isOrderedByAmount() {
        assertTrue(euro("-1").compareTo(Euro.ZERO) < 0);
        assertTrue(euro("10").compareTo(euro("9.99")) > 0);
        assertEquals(0, euro("10").compareTo(euro("10.00")));
    }

    @Property
    void whatIsAddedCanBeTakenAway(
            @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long cents,
            @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long others) {
        Euro amount = new Euro(BigDecimal.valueOf(cents, 2));
        Euro other = new Euro(BigDecimal.valueOf(others, 2));
        assertEquals(amount, amount.plus(other).minus(other));
        assertEquals(amount.plus(other), other.plus(amount));
        assertEquals(Euro.ZERO, amount.minus(amount));
        assertTrue(amount.value().matches("-?[0-9]+\\.[0-9]{2}"));
    }
}
