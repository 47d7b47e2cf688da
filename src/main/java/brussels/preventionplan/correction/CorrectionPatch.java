package brussels.preventionplan.correction;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a curator changes about a correction (JSON Merge Patch, RFC 7396).
 *
 * @param status null where it is to stay as it is
 */
@Schema(
        name = "CorrectionPatch",
        description = "What is to change about a correction; what is left out stays.",
        extensions =
                @Extension(
                        name = "x-ignore-rules",
                        parseValue = true,
                        value =
                                "{\"oas-comdef\": \"The status of a correction is not that of the service, HealthStatus\"}"))
record CorrectionPatch(
        @Schema(description = "How far it gets; any status may follow any", examples = "accepted") @Nullable
        CorrectionStatus status) {}
