package brussels.preventionplan.initiative;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The initiatives. */
@ApplicationScoped
public class Initiatives implements PanacheRepository<Initiative> {

    /** Whether one of the documents says something that holds. */
    public boolean hasOf(Collection<String> documentIds) {
        return count("untilRevision is null and source.documentId in ?1", documentIds) > 0;
    }

    /** The documents that say the same: of a year, with the same kind. */
    public List<String> listDocumentIds(int year, String kind) {
        return find(
                        "select f.source.documentId from Initiative f where f.untilRevision is null and f.year = ?1 and f.kind = ?2",
                        year,
                        kind)
                .project(String.class)
                .list();
    }

    /** Ends what some documents said. */
    public void end(Collection<String> documentIds, long revision) {
        update("untilRevision = ?1 where untilRevision is null and source.documentId in ?2", revision, documentIds);
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
