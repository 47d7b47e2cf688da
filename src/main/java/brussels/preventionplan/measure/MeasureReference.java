package brussels.preventionplan.measure;

import brussels.preventionplan.platform.web.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure, by its code. */
@Schema(name = "MeasureReference", description = "A measure of the plan, by its code.")
public record MeasureReference(
        @Schema(description = "Code of the measure", required = true, examples = "M2.1")
        String measureCode,

        @Schema(description = "Opens the measure", format = "uri", required = true)
        String href) {

    /** The reference, with its link. */
    public static MeasureReference of(String measureCode, Links links) {
        return new MeasureReference(measureCode, links.to("measures/" + measureCode));
    }
}
