package brussels.preventionplan.document;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.web.Link;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Document", description = "A published document. No date is printed on it, so none is given.")
record DocumentView(
        @Schema(required = true, examples = "question-1038") String documentId,

        @Schema(
                description = "What all versions of the document have in common",
                required = true,
                examples = "question-1038")
        String reference,

        @Schema(description = "Kind of document", required = true, examples = "writtenQuestion")
        String kind,

        @Schema(description = "Number of the written question", examples = "1038") @Nullable
        Integer number,

        @Schema(description = "Who asked", examples = "Emin Özkara") @Nullable
        String author,

        @Schema(description = "Who answered", examples = "Rudi Vervoort") @Nullable
        String respondent,

        @Schema(description = "As what") @Nullable Bilingual respondentRole,
        @Nullable Bilingual subject,

        @Schema(description = "Languages of the text (ISO 639-1)", required = true)
        List<String> languages,

        @Schema(
                description = "SHA-256 of the bytes",
                required = true,
                pattern = "^[0-9a-f]{64}$",
                examples = "310cb755ae5d1cb901cf9c833eca0e225bbc6430382adb9f0ba50d3b9e6b6bcb")
        String checksum,

        @Schema(required = true) List<AnnexView> annexes,

        @Schema(description = "How many lines it has", required = true, minimum = "1", examples = "153")
        int lineCount,

        @Schema(description = "Its lines", required = true) Link lines,

        @Schema(description = "Its bytes", required = true) Link content,

        @Schema(
                description =
                        "The last redaction of a text in it, since which its bytes are not given out; absent where there was none")
        @Nullable
        Link redaction,

        @Schema(description = "Opens this document", format = "uri", required = true)
        String href) {

    /** An annex as it is given out. */
    @Schema(name = "Annex", description = "An annex of a document.")
    record AnnexView(
            @Schema(required = true, minimum = "1") int number,

            @Schema(description = "Its caption", required = true)
            Bilingual title,

            @Schema(description = "Line of its caption", required = true, minimum = "1")
            int firstLine,

            @Schema(description = "Its last line that is not blank", required = true, minimum = "1")
            int lastLine) {}

    static DocumentView of(Document document, Links links) {
        String path = "documents/" + document.documentId();
        return new DocumentView(
                document.documentId(),
                document.reference(),
                document.kind(),
                document.number(),
                document.author(),
                document.respondent(),
                document.respondentRole(),
                document.subject(),
                document.languages(),
                document.checksum(),
                document.annexes().stream()
                        .map(annex -> new AnnexView(annex.number(), annex.title(), annex.firstLine(), annex.lastLine()))
                        .toList(),
                document.lineCount(),
                links.link(path + "/lines"),
                links.link(path + "/content"),
                document.redactionId() == null ? null : links.link("redactions/" + document.redactionId()),
                links.to(path));
    }
}
