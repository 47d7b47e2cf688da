package brussels.preventionplan.measure;

import brussels.preventionplan.platform.web.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme, by its code. */
@Schema(name = "ThemeReference", description = "A theme of the plan, by its code.")
public record ThemeReference(
        @Schema(description = "Code of the theme", required = true, examples = "T2")
        String themeCode,

        @Schema(description = "Opens the theme", format = "uri", required = true)
        String href) {

    /** The reference, with its link. */
    public static ThemeReference of(String themeCode, Links links) {
        return new ThemeReference(themeCode, links.to("themes/" + themeCode));
    }
}
