package brussels.preventionplan.importing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Some rows, and what they come to.
 *
 * @param amount in euro, with two decimals; rows without an amount add nothing
 */
public record Tally(long rows, BigDecimal amount) {

    static final Tally NOTHING = new Tally(0, new BigDecimal("0.00"));

    Tally plusRow(@Nullable BigDecimal more) {
        return new Tally(rows + 1, more == null ? amount : amount.add(more));
    }

    Tally plus(Tally other) {
        return new Tally(rows + other.rows, amount.add(other.amount));
    }
}
