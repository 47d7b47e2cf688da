package brussels.preventionplan.initiative;

import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An initiative as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Initiative", description = "Something that the Region itself organizes.")
record InitiativeView(
        @Schema(required = true, examples = "2022-regionalPlatform")
        String initiativeId,

        @Schema(required = true, minimum = "2000", maximum = "2100", examples = "2022")
        int year,

        @Schema(description = "Kind of initiative", required = true, examples = "regionalPlatform")
        String kind,

        @Schema(description = "As printed") @Nullable Bilingual name,

        @Schema(description = "Who organizes it", required = true, examples = "safe.brussels")
        String organizer,

        @Schema(description = "How often, in the document's own words; the languages may disagree") @Nullable
        Bilingual frequency,

        @Schema(description = "Who takes part, in the document's own words") @Nullable
        Bilingual participants,

        @Schema(description = "What it was about", required = true)
        List<Bilingual> topics,

        @Schema(description = "What the document says of it") @Nullable
        Bilingual description,

        @Schema(required = true) SourceView source,

        @Schema(description = "Opens this initiative", format = "uri", required = true)
        String href) {

    static InitiativeView of(Initiative initiative, Links links) {
        return new InitiativeView(
                initiative.initiativeId(),
                initiative.year(),
                initiative.kind(),
                initiative.name(),
                initiative.organizer(),
                initiative.frequency(),
                initiative.participants(),
                initiative.topics(),
                initiative.description(),
                SourceView.of(initiative.source(), links),
                links.to(initiative.path()));
    }
}
