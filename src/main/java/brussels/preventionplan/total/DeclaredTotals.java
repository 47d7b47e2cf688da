package brussels.preventionplan.total;

import static java.util.stream.Collectors.toMap;

import brussels.preventionplan.correction.Correctable;
import brussels.preventionplan.correction.CorrectedValues;
import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.document.StatedFacts;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.revision.AsOf;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The declared totals. */
@ApplicationScoped
public class DeclaredTotals implements StatedFacts<DeclaredTotal>, CorrectedValues {

    private static final String PRESENT = "untilRevision is null";
    private static final String DECLARES = "(d.projectCount is not null or d.amount is not null)";
    private static final String IN_ORDER = " order by d.year, d.source.documentId, d.source.line, d.id";

    /** Ends the present rows of a year: others hold from the revision on. */
    public void end(int year, long revision) {
        update("untilRevision = ?1 where " + PRESENT + " and year = ?2", revision, year);
    }

    /** Those that declare something. */
    Slice<DeclaredTotal> list(DeclaredTotalQuery query, AsOf asOf, PageQuery page) {
        return page.slice(find(
                asOf.conditions("d").and(DECLARES).in("d.year", query.year()).in("d.scope", query.scope())));
    }

    /** All rows of a year, in printed order, also those that declare nothing. */
    public List<DeclaredTotal> listOfYear(int year, AsOf asOf) {
        return find(asOf.conditions("d").compare("d.year", "=", year)).list();
    }

    private PanacheQuery<DeclaredTotal> find(Conditions conditions) {
        return find("from DeclaredTotal d where " + conditions.where() + IN_ORDER, conditions.parameters());
    }

    /** The documents that the present rows of a year come from. */
    public List<String> listDocumentIds(int year) {
        return find(
                        "select distinct f.source.documentId from DeclaredTotal f where f.untilRevision is null and f.year = ?1",
                        year)
                .project(String.class)
                .list();
    }

    /** The years that declare something, the earliest first. */
    public List<Integer> listYears(AsOf asOf) {
        Conditions conditions = asOf.conditions("d").and(DECLARES);
        return find(
                        "select distinct d.year from DeclaredTotal d where " + conditions.where() + " order by d.year",
                        conditions.parameters())
                .project(Integer.class)
                .list();
    }

    @Override
    public Map<String, Correctable> mapCorrectable(Collection<String> paths) {
        return listPresent(paths).stream().collect(toMap(DeclaredTotal::path, DeclaredTotalProperty::correctable));
    }

    @Override
    public void correct(Map<String, List<Correction.Change>> changes, long revision) {
        List<DeclaredTotal> corrected = listPresent(changes.keySet()).stream()
                .map(total -> total.corrected(changes.getOrDefault(total.path(), List.of()), revision))
                .toList();
        flush();
        persist(corrected);
    }

    /** Those of some paths, those of other kinds being left out. */
    private List<DeclaredTotal> listPresent(Collection<String> paths) {
        List<String> ids = paths.stream()
                .filter(path -> path.startsWith(DeclaredTotal.PATH))
                .map(path -> path.substring(DeclaredTotal.PATH.length()))
                .toList();
        return list("declaredTotalId in ?1 and " + PRESENT, ids);
    }

    /**
     * Also one that declares nothing: a correction may fill it.
     *
     * @throws ProblemException where there is no such declared total
     */
    DeclaredTotal require(String declaredTotalId, AsOf asOf) {
        return find(asOf.conditions("d").compare("d.declaredTotalId", "=", declaredTotalId))
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.resourceNotFound("declaredTotalId", declaredTotalId));
    }
}
