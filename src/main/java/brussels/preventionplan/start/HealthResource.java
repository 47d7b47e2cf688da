package brussels.preventionplan.start;

import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.web.CachePolicy;
import brussels.preventionplan.revision.DatasetRevisions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/health")
@Tag(name = "Service")
@Transactional
class HealthResource {

    private final DatasetRevisions revisions;
    private final boolean shipped;

    HealthResource(
            DatasetRevisions revisions, @ConfigProperty(name = "preventionplan.bundled-document") boolean shipped) {
        this.revisions = revisions;
        this.shipped = shipped;
    }

    /** Whether the service can answer ([hlth-res]). */
    @Schema(name = "HealthStatus", description = "Whether the service can answer.")
    record HealthStatus(
            @Schema(description = "Always UP", required = true)
            Status status) {}

    /** Constants are spelled as in the contract. */
    @Schema(
            name = "HealthState",
            extensions =
                    @Extension(
                            name = "x-ignore-rules",
                            parseValue = true,
                            value = "{\"cod-design\": \"UP is the guide's own value, [hlth-res]\"}"))
    enum Status {
        /** The data are there. While they are not, the answer is a problem. */
        UP
    }

    @GET
    @Operation(
            summary = "Whether the service can answer",
            description =
                    "UP once the document that ships with the service is imported; 503 while the database is away.")
    public RestResponse<HealthStatus> getHealth() {
        boolean empty = revisions.current() == 0;
        if (shipped && empty) {
            throw ProblemException.serviceUnavailable();
        }
        return RestResponse.ResponseBuilder.ok(new HealthStatus(Status.UP))
                .header("Cache-Control", CachePolicy.NEVER)
                .build();
    }
}
