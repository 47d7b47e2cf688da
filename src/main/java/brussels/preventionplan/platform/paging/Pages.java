package brussels.preventionplan.platform.paging;

import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.web.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the collection that the request at hand asked for; its links keep the request's own parameters,
 * in the order of their names, so that equal requests get equal answers. */
@RequestScoped
public class Pages {

    private static final String PAGE = "page";
    /** What the names of all cursors begin with. */
    private static final String CURSOR = "after";

    private static final long LAST_BY_NUMBER = 10_000;

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
                numbered(query.page()),
                found.items().stream().map(view).toList(),
                found.total(),
                query.pageSize(),
                query.page(),
                numbered(1),
                query.page() > 1 ? numbered(Math.min(query.page() - 1L, lastPage)) : null,
                found.more() ? numbered(query.page() + 1L) : null,
                numbered(lastPage));
    }

    /**
     * The page that was found, of a list that can be long: beyond its row 10 000 the next page is named by the last item
     * of this one, and a client may ask so from the start.
     *
     * @throws ProblemException where the request names both an item and a page
     */
    public <E, T> Collection<T> of(PageQuery query, Slice<E> found, Cursor<E> cursor, Function<E, T> view) {
        Collection<T> page = of(query, found, view);
        boolean onward = uri.getQueryParameters().containsKey(cursor.parameter());
        if (onward && query.page() > 1) {
            throw ProblemException.badRequest(List.of(Issue.schemaViolation(
                    "query",
                    PAGE,
                    String.valueOf(query.page()),
                    "issue.pageWithCursor",
                    Map.of("name", PAGE, "cursor", cursor.parameter()))));
        }
        if (onward) {
            return page.following(with(Map.of()), next(found, cursor));
        }
        boolean deep = (long) query.page() * query.pageSize() >= LAST_BY_NUMBER;
        return deep ? page.leadingTo(next(found, cursor)) : page;
    }

    private <E> @Nullable String next(Slice<E> found, Cursor<E> cursor) {
        E last = found.more() ? found.items().get(found.items().size() - 1) : null;
        return last == null ? null : with(Map.of(cursor.parameter(), cursor.id().apply(last)));
    }

    private String numbered(long page) {
        return with(Map.of(PAGE, String.valueOf(page)));
    }

    /** The request's own address, with another way to name the page where one is given. */
    private String with(Map<String, String> position) {
        Map<String, List<String>> parameters = new TreeMap<>(uri.getQueryParameters());
        if (!position.isEmpty()) {
            parameters.keySet().removeIf(name -> name.equals(PAGE) || name.startsWith(CURSOR));
        }
        position.forEach((name, value) -> parameters.put(name, List.of(value)));
        return links.to(uri.getPath().replaceFirst("^/+", ""), parameters);
    }
}
