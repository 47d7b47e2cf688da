package brussels.preventionplan.document;

import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a value was published, as it is given out: the link opens the very line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Source", description = "Where a value was published.")
public record SourceView(
        @Schema(required = true) DocumentReference document,

        @Schema(description = "Number of the annex; absent for the letter itself", minimum = "1", examples = "2")
        @Nullable
        Integer annex,

        @Schema(
                description = "Line, counted from 1 in the stored text",
                required = true,
                minimum = "1",
                examples = "127")
        int line,

        @Schema(description = "Cell of the tab-separated row, counted from 1", minimum = "1", examples = "4") @Nullable
        Integer column,

        @Schema(description = "Opens the line", format = "uri", required = true)
        String href) {

    /** The source, with its links. */
    public static SourceView of(Source source, Links links) {
        return new SourceView(
                DocumentReference.of(source.documentId(), links),
                source.annex(),
                source.line(),
                source.column(),
                links.to("documents/" + source.documentId() + "/lines/" + source.line()));
    }
}
