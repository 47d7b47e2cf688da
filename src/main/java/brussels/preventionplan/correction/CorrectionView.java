package brussels.preventionplan.correction;

import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.representation.Versioned;
import brussels.preventionplan.platform.web.Link;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A correction as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Correction", description = "A repair that is laid over published values; both are to be seen.")
record CorrectionView(
        @Schema(description = "Stable over repeated imports", required = true, examples = "question-1038-socaba")
        String correctionId,

        @Schema(
                description =
                        "proposed and rejected change no answer; accepted is laid over the published values by basis=corrected, and joins organizations under every basis",
                required = true)
        CorrectionStatus status,

        @Schema(description = "Why, in the language of the request", required = true)
        String reason,

        @Schema(description = "What it changes; decided as one", required = true)
        List<ChangeView> changes,

        @Schema(description = "Opens the check as it would be with it; absent where a person gave the reason") @Nullable
        Link explanation,

        @Schema(description = "Role of who decided; no person is named", examples = "curator") @Nullable
        String decidedBy,

        @Schema(description = "When it was decided", examples = "2026-11-24T00:00:00Z") @Nullable
        Instant decidedAt,

        @Schema(description = "The row of its first change", required = true)
        SourceView source,

        @Schema(description = "Opens this correction", format = "uri", required = true)
        String href,

        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    /** One changed value as it is given out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CorrectedValue", description = "One value that a correction changes.")
    record ChangeView(
            @Schema(description = "What has the value", required = true)
            Link subject,

            @Schema(description = "Which property of it", required = true, examples = "title.fr")
            String property,

            @Schema(description = "As published; absent where it is blank") @Nullable
            String published,

            @Schema(description = "As corrected; absent where it is blank") @Nullable
            String corrected) {}

    static CorrectionView of(Correction correction, AsOf asOf, RequestLanguage language, Links links) {
        return new CorrectionView(
                correction.correctionId(),
                correction.status(),
                correction.reason(language.language()),
                correction.changes().stream()
                        .map(change -> new ChangeView(
                                links.link(change.subject()),
                                change.property(),
                                change.published(),
                                change.corrected()))
                        .toList(),
                correction.explanation() == null ? null : links.link(correction.explanation()),
                correction.decidedBy(),
                correction.decidedAt(),
                SourceView.of(correction.source(), links),
                CorrectionReference.of(correction, asOf, links).href(),
                correction.sinceRevision());
    }
}
