package brussels.preventionplan.redaction;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A redaction that a curator asks for.
 *
 * @param reason in the language of the request
 */
@Schema(name = "NewRedaction", description = "A text about a private person to take out of all that is stored.")
record NewRedaction(
        @Schema(description = "A document in which it stands", required = true, examples = "question-1038")
        @Size(min = 1, max = 300)
        String documentId,

        @Schema(
                description =
                        "The text, whole words as they stand on one line; it goes wherever it stands, whatever its case and accents",
                required = true,
                examples = "Citizen Craft")
        @Size(min = 3, max = 1000)
        String text,

        @Schema(
                description =
                        "Why, in the language of the request (Accept-Language); it does not name the person, nor hold another redacted text",
                required = true,
                examples = "La personne citée l'a demandé.")
        @Size(min = 1, max = 2000)
        String reason) {}
