package brussels.preventionplan.initiative;

import brussels.preventionplan.document.StatedFacts;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The initiatives. */
@ApplicationScoped
public class Initiatives implements StatedFacts<Initiative> {

    /** The documents that say the same: of a year, with the same kind. */
    public List<String> listDocumentIds(int year, String kind) {
        return find(
                        "select f.source.documentId from Initiative f where f.untilRevision is null and f.year = ?1 and f.kind = ?2",
                        year,
                        kind)
                .project(String.class)
                .list();
    }

    /** The present initiatives of a year. */
    public List<Initiative> listOfYear(int year) {
        return list("untilRevision is null and year = ?1 order by initiativeId", year);
    }

    Slice<Initiative> list(PageQuery page) {
        return page.slice(find("untilRevision is null order by year, initiativeId"));
    }

    /** @throws ProblemException where there is no such initiative */
    Initiative require(String initiativeId) {
        return find("initiativeId = ?1 and untilRevision is null", initiativeId)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("initiativeId", initiativeId));
    }
}
