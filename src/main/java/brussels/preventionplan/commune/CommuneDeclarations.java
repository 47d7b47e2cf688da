package brussels.preventionplan.commune;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What the communes declared, year by year. */
@ApplicationScoped
public class CommuneDeclarations implements PanacheRepository<CommuneDeclaration> {

    /** The present declarations of some communes, by NIS code, the earliest year first. */
    Map<Integer, List<CommuneDeclaration>> listByCommune(List<Commune> communes) {
        return find(
                        "nisCode in ?1 and untilRevision is null order by year",
                        communes.stream().map(Commune::nisCode).toList())
                .stream()
                .collect(groupingBy(CommuneDeclaration::nisCode));
    }
}
