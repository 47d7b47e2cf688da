package brussels.preventionplan.total;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.platform.paging.Collection;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of totals as it is given out, with the total of all beside them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TotalCollection", description = "Totals over grants, with the total of all beside them.")
record TotalCollection(
        @Schema(description = "This page", format = "uri", required = true)
        String self,

        @Schema(
                description = "Revision of the data that the totals are made of: with it, they can be cited",
                required = true,
                minimum = "0",
                examples = "1")
        long revision,

        @Schema(required = true) Basis basis,

        @Schema(description = "The total of all grants that were asked for", required = true)
        TotalView overall,

        @Schema(description = "The items of this page", required = true)
        List<TotalView> items,

        @Schema(description = "How many items there are on all pages", required = true, minimum = "0")
        long total,

        @Schema(description = "How many items a page holds", required = true, minimum = "1", maximum = "1000")
        int pageSize,

        @Schema(description = "This page, counted from 1", minimum = "1") @Nullable
        Integer page,

        @Schema(description = "The first page", format = "uri", required = true)
        String first,

        @Schema(description = "The page before this one; absent on the first", format = "uri") @Nullable
        String prev,

        @Schema(description = "The page after this one; absent on the last", format = "uri") @Nullable
        String next,

        @Schema(description = "The last page", format = "uri", required = true)
        String last) {

    static TotalCollection of(long revision, Basis basis, TotalView overall, Collection<TotalView> page) {
        return new TotalCollection(
                page.self(),
                revision,
                basis,
                overall,
                page.items(),
                page.total(),
                page.pageSize(),
                page.page(),
                page.first(),
                page.prev(),
                page.next(),
                page.last());
    }
}
