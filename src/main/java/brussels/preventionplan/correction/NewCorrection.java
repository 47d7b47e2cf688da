package brussels.preventionplan.correction;

import brussels.preventionplan.platform.web.Link;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A correction that a curator proposes.
 *
 * @param changes decided as one
 * @param reason in the language of the request
 */
@Schema(
        name = "NewCorrection",
        description = "A correction to propose; what was published is filled in by the service.")
record NewCorrection(
        @Schema(description = "What it changes; decided as one", required = true) @Size(min = 1, max = 100)
        List<Change> changes,

        @Schema(
                description = "Why, in the language of the request (Accept-Language)",
                required = true,
                examples = "Les totaux des mesures s'additionnent autrement.")
        @Size(min = 1, max = 2000)
        String reason) {

    /**
     * One value to change.
     *
     * @param corrected null for blank
     */
    @Schema(name = "NewCorrectedValue", description = "One value to change.")
    record Change(
            @Schema(description = "What has the value: a grant, or a declared total", required = true)
            Link subject,

            @Schema(
                    description =
                            "Which property of it: amount, title.fr, title.nl, description.fr, description.nl or organization (its name as published) of a grant, projectCount or amount of a declared total",
                    required = true,
                    examples = "amount")
            @Size(min = 1, max = 50)
            String property,

            @Schema(description = "As it should be, amounts like 670000.00; absent for blank", examples = "30000.00")
            @Size(min = 1, max = 10_000)
            @Nullable
            String corrected) {}
}
