package brussels.preventionplan.total;

import brussels.preventionplan.correction.Correctable;
import brussels.preventionplan.correction.CorrectedValues;
import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declared totals. */
@ApplicationScoped
public class DeclaredTotals implements PanacheRepository<DeclaredTotal>, CorrectedValues {

    private static final String PRESENT = "untilRevision is null";
    private static final String DECLARES = PRESENT + " and (projectCount is not null or amount is not null)";
    private static final String IN_ORDER = " order by year, source.documentId, source.line, id";

    /** Those that declare something. */
    Slice<DeclaredTotal> list(DeclaredTotalQuery query, PageQuery page) {
        Conditions conditions =
                new Conditions().and(DECLARES).in("year", query.year()).in("scope", query.scope());
        return page.slice(find(conditions.where() + IN_ORDER, conditions.parameters()));
    }

    /** All rows of a year, in printed order, also those that declare nothing. */
    public List<DeclaredTotal> listOfYear(int year) {
        return list(PRESENT + " and year = ?1" + IN_ORDER, year);
    }

    /** The years that declare something, the earliest first. */
    public List<Integer> listYears() {
        return find("select distinct d.year from DeclaredTotal d where " + DECLARES + " order by d.year")
                .project(Integer.class)
                .list();
    }

    @Override
    public Optional<Correctable> findCorrectable(String path) {
        return path.startsWith(DeclaredTotal.PATH)
                ? find("declaredTotalId = ?1 and " + PRESENT, path.substring(DeclaredTotal.PATH.length()))
                        .firstResultOptional()
                        .map(DeclaredTotalProperty::correctable)
                : Optional.empty();
    }

    @Override
    public void correct(Map<String, List<Correction.Change>> changes, long revision) {
        List<String> ids = changes.keySet().stream()
                .filter(subject -> subject.startsWith(DeclaredTotal.PATH))
                .map(subject -> subject.substring(DeclaredTotal.PATH.length()))
                .toList();
        List<DeclaredTotal> corrected = list("declaredTotalId in ?1 and " + PRESENT, ids).stream()
                .map(total -> total.corrected(changes.getOrDefault(total.path(), List.of()), revision))
                .toList();
        flush();
        persist(corrected);
    }

    /**
     * Also one that declares nothing: a correction may fill it.
     *
     * @throws ProblemException where there is no such declared total
     */
    DeclaredTotal require(String declaredTotalId) {
        return find("declaredTotalId = ?1 and " + PRESENT, declaredTotalId)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("declaredTotalId", declaredTotalId));
    }
}
