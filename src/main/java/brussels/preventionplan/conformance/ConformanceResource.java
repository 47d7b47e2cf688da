package brussels.preventionplan.conformance;

import brussels.preventionplan.platform.web.Links;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Conformance, for programs and, in the same words, for readers: all of it is in English. */
@Path("/doc/conformance")
@Tag(name = "Service")
class ConformanceResource {

    private final Rules rules;
    private final Links links;

    ConformanceResource(Rules rules, Links links) {
        this.rules = rules;
        this.links = links;
    }

    /** The page for readers. */
    record Page(ConformanceView conformance) implements TemplateInstance {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Which rules of the Belgian REST guide are kept",
            description =
                    "Each of the guide's rules with its status here, the reason where it is not kept, and the tests that hold it. A page for readers where text/html is asked for.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ConformanceView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<ConformanceView> getConformance() {
        return answer(document(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<byte[]> showConformance() {
        return answer(new Page(document()).render().getBytes(StandardCharsets.UTF_8), MediaType.TEXT_HTML);
    }

    private ConformanceView document() {
        return ConformanceView.of(rules.list(), links.to("doc/conformance"));
    }

    private static <T> RestResponse<T> answer(T entity, String mediaType) {
        return RestResponse.ResponseBuilder.ok(entity)
                .type(MediaType.valueOf(mediaType).withCharset(StandardCharsets.UTF_8.name()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_LANGUAGE, "en")
                .build();
    }
}
