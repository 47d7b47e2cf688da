package brussels.preventionplan.importing.reading;

import brussels.preventionplan.document.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A data row that cannot be taken in; its issues say why.
 *
 * @param kind the table that it stands in
 * @param place its line or row
 * @param amount in euro, or null where there is none or it cannot be read
 * @param read what else could be read of it, so that all that is wrong with it can be told at once
 */
public record RejectedRow(
        TableKind kind, Place place, @Nullable BigDecimal amount, Parts read) {

    /**
     * Parts of a row that could be read, each null where it could not, or is not there.
     *
     * @param code of a measure or a theme
     * @param commune as published
     * @param enterpriseNumber as written
     */
    public record Parts(
            @Nullable String code,
            @Nullable String commune,
            @Nullable String enterpriseNumber) {

        /** Nothing but what the row's issues tell. */
        public static final Parts NONE = new Parts(null, null, null);
    }

    public RejectedRow(TableKind kind, Place place, @Nullable BigDecimal amount) {
        this(kind, place, amount, Parts.NONE);
    }
}
