package brussels.preventionplan.reconciliation;

import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import brussels.preventionplan.reconciliation.check.YearStatus;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.revision.DatasetRevision;
import brussels.preventionplan.revision.DatasetRevisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Checks tables that were sent, as {@link Reconciliations} does with what is stored. */
@ApplicationScoped
public class UploadChecks {

    private final Measures measures;
    private final DatasetRevisions revisions;
    private final UploadSearch search;

    UploadChecks(Measures measures, DatasetRevisions revisions, UploadSearch search) {
        this.measures = measures;
        this.revisions = revisions;
        this.search = search;
    }

    /**
     * The check of a table, with what explains it.
     *
     * @param uploadId names the table: what was found out about it is not looked for again until the next revision
     * @param brief whether the search has to end after two seconds
     */
    public UploadCheckView check(
            String uploadId, UploadedTable table, boolean brief, RequestLanguage language, Links links) {
        Map<String, String> themeOfMeasure = measures.themeOfMeasure();
        Reconciliation reconciliation = table.check(themeOfMeasure);
        return UploadCheckView.of(
                table,
                reconciliation,
                reconciliation.status() == YearStatus.mismatch
                        ? search.explain(
                                uploadId, revisions.newest(AsOf.NOW).map(DatasetRevision::madeAt), table, brief)
                        : UploadSearch.Found.NOTHING_FAILS,
                language,
                links);
    }
}
