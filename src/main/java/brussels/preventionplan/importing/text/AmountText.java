package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.IssueReason;
import java.math.BigDecimal;

/**
 * An amount in euro as a person writes it: "1.392.600 €" (line 126), "1 392 600,00", "1392600.00". What can mean two
 * amounts, as "88,300" (a Belgian 88.30 or an English 88 300), is unreadable, never guessed. "88.300" (line 128) is
 * not: no amount has three decimals, and a Belgian text groups thousands by points.
 */
public sealed interface AmountText {

    /** Nothing is written. */
    record Blank() implements AmountText {}

    /**
     * An amount.
     *
     * @param value 0 or more, with two decimals
     */
    record Amount(BigDecimal value) implements AmountText {}

    /** Something is written that is no amount; the reason names no arguments. */
    record Unreadable(IssueReason reason) implements AmountText {}

    /** Reads a cell. */
    static AmountText of(String text) {
        return AmountReading.of(text);
    }
}
