package brussels.preventionplan.measure;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.web.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme as it is given out. */
@Schema(name = "Theme", description = "A theme of the plan.")
record ThemeView(
        @Schema(description = "Code of the theme", required = true, examples = "T2")
        String themeCode,

        @Schema(required = true) PlanReference plan,
        @Schema(required = true) Bilingual title,

        @Schema(description = "Opens this theme", format = "uri", required = true)
        String href) {

    static ThemeView of(Theme theme, Links links) {
        return new ThemeView(
                theme.themeCode(),
                PlanReference.of(theme.plan().planCode(), links),
                theme.title(),
                ThemeReference.of(theme.themeCode(), links).href());
    }
}
