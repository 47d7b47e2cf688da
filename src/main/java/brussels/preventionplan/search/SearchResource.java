package brussels.preventionplan.search;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.web.Links;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/search")
@Tag(name = "Search")
@Transactional
class SearchResource {

    private final Search search;
    private final Pages pages;
    private final Links links;

    SearchResource(Search search, Pages pages, Links links) {
        this.search = search;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "What has all words of a question, over everything",
            description =
                    "Searches what holds at present, as published, in French and Dutch; case and accents do not matter."
                            + " First comes what has all words in its title, then what is like the words rather than what"
                            + " begins with them, then other forms of a word (prisons: prison), then, of a word of four"
                            + " letters or more that stands nowhere, words that look much like it. Words such as les or"
                            + " van are passed over beside others, as are words after the eighth; a word of one letter is"
                            + " found only whole. At most 500 things of a kind are ranked, those that are stored first;"
                            + " total counts these. A row of an annex is found as what it says, a line of the letter as"
                            + " a line. A search that takes longer than two seconds ends with 503, one that waits so long"
                            + " for others with 429.")
    public Collection<HitView> listHits(
            @Parameter(description = "Words in any order", required = true, example = "médiation")
                    @RestQuery
                    @NotNull
                    @Size(min = 1, max = 200)
                    String q,
            @Parameter(description = "What is searched; several mean any of them", example = "[\"action\"]")
                    @RestQuery
                    @Size(max = 20)
                    List<HitKind> kind,
            @BeanParam PageQuery page) {
        return pages.of(page, asked -> search.list(q, Set.copyOf(kind), asked), hit -> HitView.of(hit, links));
    }
}
