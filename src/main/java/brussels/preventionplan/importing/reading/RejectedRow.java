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
 */
public record RejectedRow(
        TableKind kind, Place place, @Nullable BigDecimal amount) {}
