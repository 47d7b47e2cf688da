package brussels.preventionplan.page;

import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.web.CachePolicy;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.search.Hit;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The start page, for people. Whoever opens the bare address of the service is led here. */
@Path("/page")
class StartPageResource {

    private final StartPage startPage;
    private final RequestLanguage language;
    private final Links links;

    StartPageResource(StartPage startPage, RequestLanguage language, Links links) {
        this.startPage = startPage;
        this.language = language;
        this.links = links;
    }

    /** The page. */
    record Page(PageView page) implements TemplateInstance {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<byte[]> showStartPage(@BeanParam Visit visit) {
        if (visit.lang() != null) {
            language.choose(visit.lang());
        }
        Optional<Slice<Hit>> found = visit.q() == null ? Optional.empty() : startPage.find(visit.q());
        PageView view = startPage.of(visit, found, new Words(language), links);
        RestResponse.ResponseBuilder<byte[]> answer = RestResponse.ResponseBuilder.ok(
                new Page(view).render().getBytes(StandardCharsets.UTF_8),
                MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name()));
        // What could not be looked for now may be found the next time.
        return visit.q() != null && found.isEmpty()
                ? answer.header(HttpHeaders.CACHE_CONTROL, CachePolicy.NEVER).build()
                : answer.build();
    }
}
