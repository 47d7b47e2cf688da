package brussels.preventionplan.allocation;

import brussels.preventionplan.document.StatedFacts;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The allocations. */
@ApplicationScoped
public class Allocations implements StatedFacts<Allocation> {

    /** The documents that say the same: of a year, with the same beneficiary. */
    public List<String> listDocumentIds(int year, String beneficiary) {
        return find(
                        "select f.source.documentId from Allocation f where f.untilRevision is null and f.year = ?1 and f.beneficiary = ?2",
                        year,
                        beneficiary)
                .project(String.class)
                .list();
    }

    /** The present allocations of a year. */
    public List<Allocation> listOfYear(int year) {
        return list("untilRevision is null and year = ?1 order by allocationId", year);
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
