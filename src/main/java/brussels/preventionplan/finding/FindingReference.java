package brussels.preventionplan.finding;

import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding, by its id. */
@Schema(name = "FindingReference", description = "A finding about a value, by its id.")
public record FindingReference(
        @Schema(required = true, examples = "question-1038-amountOutlier-127")
        String findingId,

        @Schema(required = true) FindingType type,

        @Schema(description = "Opens the finding", format = "uri", required = true)
        String href) {

    /** The reference, with its link, which opens the same state. */
    public static FindingReference of(NamedFinding finding, AsOf asOf, Links links) {
        return of(finding.findingId(), finding.type(), asOf, links);
    }

    static FindingReference of(String findingId, FindingType type, AsOf asOf, Links links) {
        return new FindingReference(findingId, type, links.to("findings/" + findingId, asOf.parameters()));
    }
}
