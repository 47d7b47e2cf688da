package brussels.preventionplan.correction;

import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction, by its id. */
@Schema(name = "CorrectionReference", description = "A correction of a value, by its id.")
public record CorrectionReference(
        @Schema(required = true, examples = "question-1038-socaba")
        String correctionId,

        @Schema(required = true) CorrectionStatus status,

        @Schema(description = "Opens the correction", format = "uri", required = true)
        String href) {

    /** The reference, with its link, which opens the same state. */
    public static CorrectionReference of(Correction correction, AsOf asOf, Links links) {
        return of(correction.correctionId(), correction.status(), asOf, links);
    }

    /** The reference, with its link, which opens the same state. */
    public static CorrectionReference of(NamedCorrection correction, AsOf asOf, Links links) {
        return of(correction.correctionId(), correction.status(), asOf, links);
    }

    private static CorrectionReference of(String correctionId, CorrectionStatus status, AsOf asOf, Links links) {
        return new CorrectionReference(
                correctionId, status, links.to(Correction.PATH + correctionId, asOf.parameters()));
    }
}
