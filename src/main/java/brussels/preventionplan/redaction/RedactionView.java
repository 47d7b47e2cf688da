package brussels.preventionplan.redaction;

import brussels.preventionplan.document.DocumentReference;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.web.Links;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A redaction as it is given out: all but the text. */
@Schema(
        name = "Redaction",
        description =
                "That a text about a private person was taken out of all that is stored. The text itself is kept nowhere.")
record RedactionView(
        @Schema(required = true, examples = "7b1c2f0e-3a54-4d7c-9a53-0f6f5b9f3c11")
        String redactionId,

        @Schema(description = "The revision that it made", required = true, minimum = "1", examples = "2")
        long revision,

        @Schema(description = "When it was made", required = true, examples = "2026-11-24T00:00:00Z")
        Instant madeAt,

        @Schema(description = "Why, in the language of the request", required = true)
        String reason,

        @Schema(
                description = "The documents in which the text stood; their bytes are no longer given out",
                required = true)
        List<RedactedDocument> documents,

        @Schema(
                description =
                        "SHA-256 of the text's words and of a secret that this service does not give out: by it the service knows the text again, and nobody can guess it",
                required = true,
                pattern = "^[0-9a-f]{64}$",
                examples = "310cb755ae5d1cb901cf9c833eca0e225bbc6430382adb9f0ba50d3b9e6b6bcb")
        String checksum,

        @Schema(description = "How many characters the text had", required = true, minimum = "3", examples = "13")
        int length,

        @Schema(description = "Opens this redaction", format = "uri", required = true)
        String href) {

    /** A document in which a redacted text stood, as it is given out. */
    @Schema(name = "RedactedDocument", description = "A document in which a redacted text stood.")
    record RedactedDocument(
            @Schema(required = true) DocumentReference document,

            @Schema(description = "The numbers of its lines", required = true)
            List<Integer> lines) {}

    static RedactionView of(Redaction redaction, RequestLanguage language, Links links) {
        return new RedactionView(
                redaction.redactionId(),
                redaction.revision(),
                redaction.madeAt(),
                redaction.reason(language.language()),
                redaction.lines().stream()
                        .collect(Collectors.groupingBy(
                                Redaction.Line::documentId,
                                TreeMap::new,
                                Collectors.mapping(Redaction.Line::number, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(each -> new RedactedDocument(DocumentReference.of(each.getKey(), links), each.getValue()))
                        .toList(),
                redaction.checksum(),
                redaction.length(),
                links.to("redactions/" + redaction.redactionId()));
    }
}
