package brussels.preventionplan.platform.paging;

import brussels.preventionplan.platform.web.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the collection that the request at hand asked for; its links keep the request's own parameters,
 * in the order of their names, so that equal requests get equal answers. */
@RequestScoped
public class Pages {

    private final UriInfo uri;
    private final Links links;

    @Inject
    Pages(UriInfo uri, Links links) {
        this.uri = uri;
        this.links = links;
    }

    /** The page that was found, each entry as it is given out. */
    public <E, T> Collection<T> of(PageQuery query, Slice<E> found, Function<E, T> view) {
        long lastPage = Math.max(1, (found.total() + query.pageSize() - 1) / query.pageSize());
        return new Collection<>(
                page(query.page()),
                found.items().stream().map(view).toList(),
                found.total(),
                query.pageSize(),
                query.page(),
                page(1),
                query.page() > 1 ? page(Math.min(query.page() - 1L, lastPage)) : null,
                query.page() < lastPage ? page(query.page() + 1L) : null,
                page(lastPage));
    }

    private String page(long page) {
        Map<String, List<String>> parameters = new TreeMap<>(uri.getQueryParameters());
        parameters.put("page", List.of(String.valueOf(page)));
        return links.to(uri.getPath().replaceFirst("^/+", ""), parameters);
    }
}
