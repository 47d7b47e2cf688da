package brussels.preventionplan.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as it is given out ([col-repres], [col-paging]). Links are absolute.
 *
 * @param prev null on the first page
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

        @Schema(description = "This page, counted from 1", required = true, minimum = "1")
        int page,

        @Schema(description = "The first page", format = "uri", required = true)
        String first,

        @Schema(description = "The page before this one; absent on the first", format = "uri") @Nullable
        String prev,

        @Schema(description = "The page after this one; absent on the last", format = "uri") @Nullable
        String next,

        @Schema(description = "The last page", format = "uri", required = true)
        String last) {}
