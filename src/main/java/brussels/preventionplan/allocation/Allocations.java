package brussels.preventionplan.allocation;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The allocations. */
@ApplicationScoped
public class Allocations implements PanacheRepository<Allocation> {

    /** Whether one of the documents says something that holds. */
    public boolean hasOf(Collection<String> documentIds) {
        return count("untilRevision is null and source.documentId in ?1", documentIds) > 0;
    }

    /** The documents that say the same: of a year, with the same beneficiary. */
    public List<String> listDocumentIds(int year, String beneficiary) {
        return find(
                        "select f.source.documentId from Allocation f where f.untilRevision is null and f.year = ?1 and f.beneficiary = ?2",
                        year,
                        beneficiary)
                .project(String.class)
                .list();
    }

    /** Ends what some documents said. */
    public void end(Collection<String> documentIds, long revision) {
        update("untilRevision = ?1 where untilRevision is null and source.documentId in ?2", revision, documentIds);
    }

    Slice<Allocation> list(PageQuery page) {
        return page.slice(find("untilRevision is null order by year, allocationId"));
    }

    /** @throws ProblemException where there is no such allocation */
    Allocation require(String allocationId) {
        return find("allocationId = ?1 and untilRevision is null", allocationId)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("allocationId", allocationId));
    }
}
