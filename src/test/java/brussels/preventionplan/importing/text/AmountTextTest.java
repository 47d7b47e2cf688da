package brussels.preventionplan.importing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import brussels.preventionplan.importing.reading.IssueReason;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.392.600 €|1392600.00",
                "1 392 600,00|1392600.00",
                "1392600.00|1392600.00",
                "1\u00A0392\u00A0600\u00A0€|1392600.00",
                "1\u202F392\u202F600,5 EUR|1392600.50",
                "€ 88.300|88300.00",
                "EUR 88.300,00|88300.00",
                "2.000 €|2000.00",
                "1,392,600.25|1392600.25",
                "1.392.600,25|1392600.25",
                "1,392,600|1392600.00",
                "35.000.000 euro|35000000.00",
                "50000€|50000.00",
                "0|0.00",
                "0,00|0.00",
                "12,5|12.50",
                "12.5|12.50",
                "999999999999999|999999999999999.00",
            })
    void amountsAreReadAsTheyAreWritten(String text, String value) {
        assertEquals(new AmountText.Amount(new BigDecimal(value)), AmountText.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"88,300", "1392.600", "0.300", "1 392.600"})
    void whatCanMeanTwoAmountsIsNotGuessed(String text) {
        assertEquals(new AmountText.Unreadable(IssueReason.ambiguousAmount), AmountText.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5.000 €", "−5", "(5.000)", "€ -5", "- 5"})
    void anAmountIsNeverNegative(String text) {
        assertEquals(new AmountText.Unreadable(IssueReason.negativeAmount), AmountText.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "-",
                "–   €",
                "(voir M2.1)",
                "€",
                ".",
                ",",
                "1.39.600",
                "13 92",
                "1.3926",
                "1,2,3",
                "1.392 600",
                "1.392,600,00",
                "12.345.67,8,9",
                "1e5",
                "٣",
                "/",
                "5 000 000 000 000 000 000",
                "1,",
                ".5",
                "1..000",
                "100 k€",
                "1.000,123"
            })
    void whatIsNoAmountIsUnreadable(String text) {
        assertInstanceOf(AmountText.Unreadable.class, AmountText.of(text));
    }

    @Test
    void nothingIsNoAmount() {
        assertEquals(new AmountText.Blank(), AmountText.of(" \u00A0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.3926|tooManyDecimals",
                "1.000,123|tooManyDecimals",
                "5 000 000 000 000 000 000|amountTooLarge",
                "n/a|notAmount",
            })
    void theReasonSaysWhatIsWrong(String text, IssueReason reason) {
        assertEquals(new AmountText.Unreadable(reason), AmountText.of(text));
    }
}
