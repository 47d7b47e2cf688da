package brussels.preventionplan.importing;

import brussels.preventionplan.importing.checking.LikelyVariant;
import brussels.preventionplan.platform.bulk.Succession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document whose rows are matched with what was there: what it comes to is known, and nothing is stored.
 *
 * @param actions null without a table of actions
 * @param likely names that are likely another's
 * @param totals the declared totals; empty without a table of grants
 */
record Prepared(
        Publication publication,
        @Nullable Succession actions,
        List<LikelyVariant> likely,
        List<TotalLoading.Matched> totals,
        ImportReport report) {

    Prepared {
        likely = List.copyOf(likely);
        totals = List.copyOf(totals);
    }
}
