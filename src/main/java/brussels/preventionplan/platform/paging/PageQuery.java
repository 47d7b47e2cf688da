package brussels.preventionplan.platform.paging;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which page of a list is asked for ([col-paging]).
 *
 * @param page counted from 1
 * @param pageSize 1–1000
 */
public record PageQuery(
        @Parameter(description = "Page, counted from 1; a page beyond the end is empty.", example = "1")
        @RestQuery
        @DefaultValue("1")
        @Min(1)
        @Max(MAX_PAGE)
        int page,

        @Parameter(description = "How many items a page holds.", example = "100")
        @RestQuery
        @DefaultValue("100")
        @Min(1)
        @Max(MAX_PAGE_SIZE)
        int pageSize) {

    /** What a request asks for that names no page. */
    public static final PageQuery FIRST = new PageQuery(1, 100);

    private static final int MAX_PAGE = 10_000_000;
    private static final int MAX_PAGE_SIZE = 1000;

    /** This page of what a query finds, and how much it finds in all. */
    public <E> Slice<E> slice(PanacheQuery<E> query) {
        return slice(query, query::count, false);
    }

    /**
     * This page of what a query finds.
     *
     * @param count counts how much there is on all pages
     * @param onward whether the query finds only what follows another page: then its first page is this one
     */
    public <E> Slice<E> slice(PanacheQuery<E> query, LongSupplier count, boolean onward) {
        return slice(
                (first, most) -> first + most > Integer.MAX_VALUE
                        ? List.of()
                        : query.range((int) first, (int) first + most - 1).list(),
                found -> count.getAsLong(),
                onward);
    }

    /** Reads a part of a list. */
    @FunctionalInterface
    public interface Part<E> {
        /**
         * Some items, in order.
         *
         * @param first how many items to pass over
         * @param most how many items to read
         */
        List<E> read(long first, int most);
    }

    /**
     * This page of a list.
     *
     * @param part reads some of it
     * @param count counts how much there is on all pages, where the page does not tell; is given what was read for the page
     * @param onward whether only what follows another page is read: then its first page is this one
     */
    public <E> Slice<E> slice(Part<E> part, ToLongFunction<List<E>> count, boolean onward) {
        long first = onward ? 0 : first();
        // One more tells whether another page follows.
        List<E> found = part.read(first, pageSize + 1);
        boolean more = found.size() > pageSize;
        boolean reachesTheEnd = !onward && !more && (first == 0 || !found.isEmpty());
        return new Slice<>(
                found.stream().limit(pageSize).toList(),
                reachesTheEnd ? () -> first + found.size() : () -> count.applyAsLong(found),
                more);
    }

    /** This page of a whole list. */
    public <E> Slice<E> slice(List<E> whole) {
        return new Slice<>(
                whole.stream().skip(first()).limit(pageSize).toList(), whole::size, first() + pageSize < whole.size());
    }

    /** How many items stand on the pages before this one. */
    private long first() {
        return (page - 1L) * pageSize;
    }
}
