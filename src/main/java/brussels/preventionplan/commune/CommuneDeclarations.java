package brussels.preventionplan.commune;

import static java.util.stream.Collectors.groupingBy;

import brussels.preventionplan.document.StatedFacts;
import brussels.preventionplan.platform.query.Conditions;
import brussels.preventionplan.revision.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What the communes declared, year by year. */
@ApplicationScoped
public class CommuneDeclarations implements StatedFacts<CommuneDeclaration> {

    /** Ends the present declarations of a year: others hold from the revision on. */
    public void end(int year, long revision) {
        update("untilRevision = ?1 where untilRevision is null and year = ?2", revision, year);
    }

    /** What the communes declared in a year, in printed order. */
    public List<CommuneDeclaration> listOfYear(int year, AsOf asOf) {
        Conditions conditions = asOf.conditions("d").compare("d.year", "=", year);
        return list(
                "from CommuneDeclaration d where " + conditions.where()
                        + " order by d.source.documentId, d.source.line, d.id",
                conditions.parameters());
    }

    /** The documents that the present rows of a year come from. */
    public List<String> listDocumentIds(int year) {
        return find(
                        "select distinct f.source.documentId from CommuneDeclaration f where f.untilRevision is null and f.year = ?1",
                        year)
                .project(String.class)
                .list();
    }

    /** The present declarations of some communes, by NIS code, the earliest year first. */
    Map<Integer, List<CommuneDeclaration>> listByCommune(List<Commune> communes) {
        return find(
                        "nisCode in ?1 and untilRevision is null order by year",
                        communes.stream().map(Commune::nisCode).toList())
                .stream()
                .collect(groupingBy(CommuneDeclaration::nisCode));
    }
}
