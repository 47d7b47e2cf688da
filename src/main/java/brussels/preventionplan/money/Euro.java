package brussels.preventionplan.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount in euro, with two decimals; a difference may be negative. Given out as {@code MonetaryAmount} of
 * Belgif's openapi-money ([dec-type]).
 */
@Schema(name = "MonetaryAmount", description = "An exact amount of money.")
// Of methods alone Java knows no order: it would be another in each start.
@JsonPropertyOrder({"value", "currency"})
public record Euro(
        @Schema(hidden = true) @com.fasterxml.jackson.annotation.JsonIgnore
        BigDecimal amount) implements Comparable<Euro> {

    private static final int DECIMALS = 2;

    /** No money. */
    public static final Euro ZERO = new Euro(BigDecimal.ZERO);

    /** @throws ArithmeticException where the amount has more than two decimals */
    public Euro {
        amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** The amount as the contract writes it: {@code "670000.00"}. */
    @JsonProperty
    @Schema(
            description = "Amount with exactly two decimals",
            type = SchemaType.STRING,
            format = "number",
            pattern = "^-?[0-9]+\\.[0-9]{2}$",
            required = true,
            examples = "670000.00")
    public String value() {
        return amount.toPlainString();
    }

    /** Always {@code EUR} (ISO 4217). */
    @JsonProperty
    @Schema(description = "ISO 4217 code", required = true, examples = "EUR")
    public String currency() {
        return "EUR";
    }

    /** Both amounts together. */
    public Euro plus(Euro other) {
        return new Euro(amount.add(other.amount));
    }

    /** What this amount is more than another; negative where it is less. */
    public Euro minus(Euro other) {
        return new Euro(amount.subtract(other.amount));
    }

    @Override
    public int compareTo(Euro other) {
        return amount.compareTo(other.amount);
    }
}
