package brussels.preventionplan.allocation;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The allocations. */
@ApplicationScoped
public class Allocations implements PanacheRepository<Allocation> {

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
