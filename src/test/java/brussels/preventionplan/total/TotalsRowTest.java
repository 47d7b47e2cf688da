package brussels.preventionplan.total;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsRowTest {

    private static Totals.Row row(@Nullable String amount, @Nullable String lower, @Nullable String upper) {
        return new Totals.Row(
                "M2.1", "", 2, 2, 0, decimal(amount), decimal(lower), decimal(upper), decimal(lower), decimal(upper));
    }

    private static @Nullable BigDecimal decimal(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }

    @ParameterizedTest
    @CsvSource({
        "50000.00, 50000.00, 50000.00",
        "100000.00, 109200.00, 104600.00",
        "0.01, 0.02, 0.02",
        "0.00, 0.01, 0.01",
        "0.00, 0.00, 0.00",
        "999999999999.98, 999999999999.99, 999999999999.99"
    })
    void medianIsTheMeanOfTheTwoMiddleAmountsRoundedUp(String lower, String upper, String median) {
        assertEquals(
                Optional.of(new BigDecimal(median)), row("1.00", lower, upper).median());
    }

    @Test
    void withoutAmountsThereIsNoMedianAndTheSumIsZero() {
        Totals.Row row = row(null, null, null);
        assertEquals(Optional.empty(), row.median());
        assertEquals(BigDecimal.ZERO, row.sum());
    }

    @Test
    void theSumIsTheAmount() {
        assertEquals(new BigDecimal("12.50"), row("12.50", "1.00", "2.00").sum());
    }
}
