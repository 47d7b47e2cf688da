package brussels.preventionplan.document;

import brussels.preventionplan.platform.web.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document, by its id. */
@Schema(name = "DocumentReference", description = "A document, by its id.")
public record DocumentReference(
        @Schema(required = true, examples = "question-1038") String documentId,

        @Schema(description = "Opens the document", format = "uri", required = true)
        String href) {

    /** A document, by its id. */
    public static DocumentReference of(String documentId, Links links) {
        return new DocumentReference(documentId, links.to("documents/" + documentId));
    }
}
