package brussels.preventionplan.platform.paging;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items those of the page, in order
 * @param total how many there are on all pages
 * @param more whether another page follows
 */
public record Slice<E>(List<E> items, long total, boolean more) {

    public Slice {
        items = List.copyOf(items);
    }
}
