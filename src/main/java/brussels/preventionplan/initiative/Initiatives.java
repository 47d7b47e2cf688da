package brussels.preventionplan.initiative;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The initiatives. */
@ApplicationScoped
public class Initiatives implements PanacheRepository<Initiative> {

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
