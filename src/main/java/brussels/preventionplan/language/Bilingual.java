package brussels.preventionplan.language;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text in French and Dutch, as published. A language in which nothing was published is null, and left out of the
 * JSON; at least one of the two is there. The shape is {@code LocalizedString} of the Belgian REST guide
 * ([multi-lang]).
 *
 * @param fr the French text, never blank, or null
 * @param nl the Dutch text, never blank, or null
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "LocalizedString",
        description = "A text in French and Dutch; a language that the source does not give is absent.")
public record Bilingual(
        @Schema(description = "French", examples = "Polarisation et radicalisation") @Nullable
        String fr,

        @Schema(description = "Dutch", examples = "Polarisering en radicalisering") @Nullable
        String nl) {

    public Bilingual {
        fr = fr == null || fr.isBlank() ? null : fr;
        nl = nl == null || nl.isBlank() ? null : nl;
        if (fr == null && nl == null) {
            throw new IllegalArgumentException("a bilingual text needs a text in at least one language");
        }
    }

    /** The two halves, or null where both are blank. */
    public static @Nullable Bilingual ofNullable(@Nullable String fr, @Nullable String nl) {
        boolean blank = (fr == null || fr.isBlank()) && (nl == null || nl.isBlank());
        return blank ? null : new Bilingual(fr, nl);
    }
}
