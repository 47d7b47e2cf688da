package brussels.preventionplan.importing.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutliersTest {

    @Test
    void theMedianIsInTheMiddle() {
        assertEquals(new BigDecimal("12"), Outliers.median(List.of(new BigDecimal("12"))));
        assertEquals(
                new BigDecimal("12.505"), Outliers.median(List.of(new BigDecimal("12.00"), new BigDecimal("13.01"))));
    }

    /** 3.5 × 1.349 / 0.6745 = 7. */
    @Test
    void whatIsFarIsToldByTheSpread() {
        assertEquals(
                0,
                new BigDecimal("7")
                        .compareTo(Outliers.of(new BigDecimal("100"), new BigDecimal("1.349"))
                                .distance()));
    }
}
