package brussels.preventionplan.platform.paging;

import brussels.preventionplan.platform.bulk.ReadEntities;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.web.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the collection that the request at hand asked for; its links keep the request's own parameters, in the order of
 * their names, so that equal requests get equal answers. Where the whole list is asked for, it is read page by page, so
 * that one page of it is held in memory, and given to whoever takes it: the collection is empty then.
 */
@RequestScoped
public class Pages {

    private static final String PAGE = "page";
    /** What the names of all cursors begin with. */
    private static final String CURSOR = "after";

    private static final long LAST_BY_NUMBER = 10_000;

    /** So many are read together where the whole list is wanted: each page by number passes over all those before it. */
    private static final int WHOLE_BY_NUMBER = 10_000;

    private final UriInfo uri;
    private final Links links;
    private final ListSink sink;
    private final ReadEntities read;

    @Inject
    Pages(UriInfo uri, Links links, ListSink sink, ReadEntities read) {
        this.uri = uri;
        this.links = links;
        this.sink = sink;
        this.read = read;
    }

    /**
     * What is found, each entry as it is given out.
     *
     * @param find finds a page
     */
    public <E, T> Collection<T> of(PageQuery query, Function<PageQuery, Slice<E>> find, Function<E, T> view) {
        return ofTogether(query, find, found -> view);
    }

    /**
     * The same, with entries that are looked up together.
     *
     * @param views how the entries of a page are given out
     */
    public <E, T> Collection<T> ofTogether(
            PageQuery query, Function<PageQuery, Slice<E>> find, Function<List<E>, Function<E, T>> views) {
        if (sink.takesAll()) {
            takeAll((page, last) -> find.apply(new PageQuery(page, WHOLE_BY_NUMBER)), views);
            return numbered(query, new Slice<>(List.of(), () -> 0, false), views);
        }
        return numbered(query, find.apply(query), views);
    }

    /**
     * The same, of a list that can be long: beyond its row 10 000 the next page is named by the last item of this one, and
     * a client may ask so from the start.
     *
     * @param after id of the item that the page follows, or null to go by the page's number
     * @param find finds a page: by its number, or after an item
     * @throws ProblemException where the request names an item together with a page, or where the whole list is asked for
     */
    public <E, T> Collection<T> ofLong(
            PageQuery query,
            @Nullable String after,
            BiFunction<PageQuery, @Nullable String, Slice<E>> find,
            Cursor<E> cursor,
            Function<List<E>, Function<E, T>> views) {
        boolean onward = uri.getQueryParameters().containsKey(cursor.parameter());
        if (sink.takesAll()) {
            if (onward) {
                throw refusal(
                        cursor.parameter(),
                        uri.getQueryParameters().getFirst(cursor.parameter()),
                        "issue.cursorWithTable");
            }
            PageQuery whole = new PageQuery(1, cursor.atATime());
            takeAll(
                    (page, last) ->
                            find.apply(whole, last == null ? null : cursor.id().apply(last)),
                    views);
            return numbered(query, new Slice<>(List.of(), () -> 0, false), views);
        }
        if (onward && query.page() > 1) {
            throw ProblemException.badRequest(List.of(Issue.schemaViolation(
                    "query",
                    PAGE,
                    String.valueOf(query.page()),
                    "issue.pageWithCursor",
                    Map.of("name", PAGE, "cursor", cursor.parameter()))));
        }
        Slice<E> found = find.apply(query, after);
        Collection<T> page = numbered(query, found, views);
        if (onward) {
            return page.following(with(Map.of()), next(found, cursor));
        }
        boolean deep = (long) query.page() * query.pageSize() >= LAST_BY_NUMBER;
        return deep ? page.leadingTo(next(found, cursor)) : page;
    }

    /** Gives every item of a list to its taker. */
    private <E, T> void takeAll(
            BiFunction<Integer, @Nullable E, Slice<E>> find, Function<List<E>, Function<E, T>> views) {
        Slice<E> first = find.apply(1, null);
        sink.take(first.count(), taker -> {
            Slice<E> page = first;
            give(page, views, taker);
            for (int number = 2; page.more(); number++) {
                E last = page.items().get(page.items().size() - 1);
                read.forget();
                page = find.apply(number, last);
                give(page, views, taker);
            }
        });
    }

    private static <E, T> void give(Slice<E> page, Function<List<E>, Function<E, T>> views, Consumer<Object> taker) {
        Function<E, T> view = views.apply(page.items());
        page.items().forEach(item -> taker.accept(view.apply(item)));
    }

    private <E, T> Collection<T> numbered(PageQuery query, Slice<E> found, Function<List<E>, Function<E, T>> views) {
        long total = found.count().getAsLong();
        long lastPage = Math.max(1, (total + query.pageSize() - 1) / query.pageSize());
        return new Collection<>(
                numbered(query.page()),
                found.items().stream().map(views.apply(found.items())).toList(),
                total,
                query.pageSize(),
                query.page(),
                numbered(1),
                query.page() > 1 ? numbered(Math.min(query.page() - 1L, lastPage)) : null,
                found.more() ? numbered(query.page() + 1L) : null,
                numbered(lastPage));
    }

    private static ProblemException refusal(String name, @Nullable String value, String message) {
        return ProblemException.badRequest(
                List.of(Issue.schemaViolation("query", name, value, message, Map.of("name", name))));
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
