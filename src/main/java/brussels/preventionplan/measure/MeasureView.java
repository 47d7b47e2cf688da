package brussels.preventionplan.measure;

import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Measure", description = "A measure of the plan.")
record MeasureView(
        @Schema(description = "Code of the measure", required = true, examples = "M2.1")
        String measureCode,

        @Schema(required = true) ThemeReference theme,

        @Schema(description = "Title, where a document gives one") @Nullable
        Bilingual title,

        @Schema(description = "The line that gives the title or, without one, that first names the measure") @Nullable
        SourceView source,

        @Schema(description = "Opens this measure", format = "uri", required = true)
        String href) {

    static MeasureView of(Measure measure, @Nullable MeasureTitle title, Links links) {
        return new MeasureView(
                measure.measureCode(),
                ThemeReference.of(measure.theme().themeCode(), links),
                title == null ? null : title.title(),
                title == null ? null : SourceView.of(title.source(), links),
                MeasureReference.of(measure.measureCode(), links).href());
    }
}
