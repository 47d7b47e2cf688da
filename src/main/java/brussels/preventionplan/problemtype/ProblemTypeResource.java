package brussels.preventionplan.problemtype;

import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.problem.ProblemType;
import brussels.preventionplan.platform.web.Links;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The API's own kinds of problem, where their {@code href} leads ([prb-type]). */
@Path("/refData/problemTypes")
@Tag(name = "Service")
class ProblemTypeResource {

    private final Pages pages;
    private final RequestLanguage language;
    private final Links links;

    ProblemTypeResource(Pages pages, RequestLanguage language, Links links) {
        this.pages = pages;
        this.language = language;
        this.links = links;
    }

    /** The page for readers. */
    record Page(ProblemTypeView problem, String language) implements TemplateInstance {}

    @GET
    @Operation(
            summary = "The API's own kinds of problem",
            description = "Others are those of the Belgian REST guide, urn:problem-type:belgif:…")
    public Collection<ProblemTypeView> listProblemTypes(@BeanParam PageQuery page) {
        return pages.of(page, asked -> asked.slice(ProblemType.listOwn()), this::view);
    }

    @GET
    @Path("/{problemType}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One kind of problem",
            description = "What it means and what to do. A page for readers where text/html is asked for.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProblemTypeView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<ProblemTypeView> getProblemType(
            @Parameter(description = "Name of the kind, or the type itself", example = "methodNotAllowed") @RestPath
                    String problemType) {
        return answer(view(require(problemType)), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("/{problemType}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<byte[]> showProblemType(@RestPath String problemType) {
        String page = new Page(view(require(problemType)), language.language().name()).render();
        return answer(page.getBytes(StandardCharsets.UTF_8), MediaType.TEXT_HTML);
    }

    private static ProblemType require(String name) {
        return ProblemType.listOwn().stream()
                .filter(type -> type.name().equals(name) || type.urn().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.resourceNotFound("problemType", name));
    }

    private ProblemTypeView view(ProblemType type) {
        return ProblemTypeView.of(type, language, links);
    }

    private static <T> RestResponse<T> answer(T entity, String mediaType) {
        return RestResponse.ResponseBuilder.ok(entity)
                .type(MediaType.valueOf(mediaType).withCharset(StandardCharsets.UTF_8.name()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
