package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.platform.bulk.Succession;
import java.util.List;
import java.util.Map;

/**
 * A document whose rows are matched with what was there: what it comes to is known, and nothing is stored.
 *
 * @param successions of the actions and the grants, for the tables that the document has
 * @param totals the declared totals; empty without a table of grants
 * @param rows the fate of every row, in the order of the document
 * @param removed what is followed by nothing
 */
record Prepared(
        Publication publication,
        Map<TableKind, Succession> successions,
        List<TotalLoading.Matched> totals,
        List<RowFate> rows,
        Tally removed) {

    Prepared {
        successions = Map.copyOf(successions);
        totals = List.copyOf(totals);
        rows = List.copyOf(rows);
    }
}
