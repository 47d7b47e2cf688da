package brussels.preventionplan.document;

import brussels.preventionplan.platform.web.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line as it is given out. */
@Schema(name = "DocumentLine", description = "One line of a document, verbatim and untrimmed.")
record LineView(
        @Schema(description = "Counted from 1", required = true, minimum = "1", examples = "93")
        int number,

        @Schema(description = "As published, tabs and all", required = true, examples = "Forest / Vorst\t/\t/")
        String text,

        @Schema(description = "Opens this line", format = "uri", required = true)
        String href) {

    static LineView of(String documentId, DocumentLine line, Links links) {
        return new LineView(
                line.number(), line.text(), links.to("documents/" + documentId + "/lines/" + line.number()));
    }
}
