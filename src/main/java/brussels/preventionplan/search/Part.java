package brussels.preventionplan.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of a text that was found.
 *
 * @param text plain text, never markup: what looks like a tag is a part of the published text
 * @param match whether it is a word that was asked for
 */
@Schema(name = "FragmentPart", description = "A stretch of the text that was found. Plain text, never markup.")
public record Part(
        @Schema(description = "As published; what looks like markup is text", required = true, examples = "médiation")
        String text,

        @Schema(description = "Whether it is a word that was asked for", required = true, examples = "true")
        boolean match) {}
