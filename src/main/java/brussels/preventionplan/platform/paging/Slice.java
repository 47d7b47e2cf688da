package brussels.preventionplan.platform.paging;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * One page of a list.
 *
 * @param items those of the page, in order
 * @param count counts how many there are on all pages; whoever reads page after page asks once
 * @param more whether another page follows
 */
public record Slice<E>(List<E> items, LongSupplier count, boolean more) {

    public Slice {
        items = List.copyOf(items);
    }
}
