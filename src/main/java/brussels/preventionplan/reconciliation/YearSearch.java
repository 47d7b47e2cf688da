package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.total.DeclaredTotals;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Looks for what explains the totals of a year, once for each state of the data. */
@ApplicationScoped
class YearSearch {

    private final DeclaredTotals declaredTotals;
    private final Grants grants;
    private final Measures measures;

    YearSearch(DeclaredTotals declaredTotals, Grants grants, Measures measures) {
        this.declaredTotals = declaredTotals;
        this.grants = grants;
        this.measures = measures;
    }

    /**
     * Why the totals of a year do not add up. A year with more rows than a search is made for is not searched.
     *
     * @param made when the newest revision of the state was made: what was found holds until the next. Its number would not
     *     do, since a write that fails after the search gives it to the next one
     * @param known when the newest revision of all was made: a redaction changes past states too
     */
    @CacheResult(cacheName = "explanations")
    ExplainedYear explain(
            @CacheKey int year, @CacheKey Basis basis, @CacheKey Instant made, @CacheKey Instant known, AsOf asOf) {
        List<Grant> listed = grants.listOfYear(year, asOf, UploadedTable.LARGEST + 1);
        return listed.size() > UploadedTable.LARGEST
                ? ExplainedYear.NOT_SEARCHED
                : ExplainedYear.of(declaredTotals.listOfYear(year, asOf), listed, basis, measures.themeOfMeasure());
    }
}
