package brussels.preventionplan.reconciliation.check;

import brussels.preventionplan.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * One check of what is listed against what is declared. Pure: knows neither HTTP nor SQL.
 *
 * @param code of a measure or a theme
 * @param declared null where nothing is declared
 */
public record Check(String code, Listed listed, @Nullable Declared declared) {

    /**
     * What is listed.
     *
     * @param grantCount how many grants
     * @param withoutAmount how many of them have no amount, and so add nothing
     * @param amount their sum
     */
    public record Listed(long grantCount, long withoutAmount, Euro amount) {

        /** Nothing at all. */
        public static final Listed NOTHING = new Listed(0, 0, Euro.ZERO);

        /** Both together. */
        public Listed plus(Listed other) {
            return new Listed(
                    grantCount + other.grantCount, withoutAmount + other.withoutAmount, amount.plus(other.amount));
        }
    }

    /** What is declared: a count, an amount, or both; what is not is null. */
    public record Declared(
            @Nullable Integer projectCount, @Nullable Euro amount) {

        public Declared {
            if (projectCount == null && amount == null) {
                throw new IllegalArgumentException("a declared total declares a count or an amount");
            }
        }
    }

    /** Listed less declared; null where nothing is declared to subtract. */
    public record Difference(
            @Nullable Long projectCount, @Nullable Euro amount) {

        private boolean isNone() {
            return (projectCount == null || projectCount == 0) && (amount == null || amount.compareTo(Euro.ZERO) == 0);
        }
    }

    /** What is listed less what is declared; null where nothing is declared. */
    public @Nullable Difference difference() {
        if (declared == null) {
            return null;
        }
        return new Difference(
                declared.projectCount() == null ? null : listed.grantCount() - declared.projectCount(),
                declared.amount() == null ? null : listed.amount().minus(declared.amount()));
    }

    /** With only a count or only an amount declared, that alone decides. */
    public CheckStatus status() {
        Difference difference = difference();
        if (difference == null) {
            return listed.grantCount() == 0 ? CheckStatus.empty : CheckStatus.notDeclared;
        }
        if (difference.isNone()) {
            return CheckStatus.match;
        }
        return listed.grantCount() == 0 ? CheckStatus.notListed : CheckStatus.mismatch;
    }
}
