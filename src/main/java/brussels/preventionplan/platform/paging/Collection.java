package brussels.preventionplan.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as it is given out ([col-repres], [col-paging]). Links are absolute.
 *
 * @param page null where the page follows a named item ({@link Cursor})
 * @param prev null on the first page, and where the page follows a named item
 * @param next null on the last page and beyond
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Collection<T>(
        @Schema(description = "This page", format = "uri", required = true)
        String self,

        @Schema(description = "The items of this page", required = true)
        List<T> items,

        @Schema(description = "How many items there are on all pages", required = true, minimum = "0")
        long total,

        @Schema(description = "How many items a page holds", required = true, minimum = "1", maximum = "1000")
        int pageSize,

        @Schema(description = "This page, counted from 1; absent where the page follows a named item", minimum = "1")
        @Nullable
        Integer page,

        @Schema(description = "The first page", format = "uri", required = true)
        String first,

        @Schema(
                description = "The page before this one; absent on the first, and where the page follows a named item",
                format = "uri")
        @Nullable
        String prev,

        @Schema(description = "The page after this one; absent on the last", format = "uri") @Nullable
        String next,

        @Schema(description = "The last page", format = "uri", required = true)
        String last) {

    /** The same page, named by the item that it follows. */
    Collection<T> following(String itself, @Nullable String onward) {
        return new Collection<>(itself, items, total, pageSize, null, first, null, onward, last);
    }

    /** The same page with another link to the next one. */
    Collection<T> leadingTo(@Nullable String onward) {
        return new Collection<>(self, items, total, pageSize, page, first, prev, onward, last);
    }
}
