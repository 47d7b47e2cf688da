package brussels.preventionplan.commune;

import brussels.preventionplan.platform.contract.CodeList;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The communes. */
@ApplicationScoped
public class Communes implements PanacheRepositoryBase<Commune, Integer>, CodeList {

    private static final String IN_ORDER = "from Commune c join fetch c.policeZone order by c.nisCode";

    /** All communes, in the order of their codes. */
    public List<Commune> listInOrder() {
        return list(IN_ORDER);
    }

    Slice<Commune> list(PageQuery page) {
        return page.slice(find(IN_ORDER));
    }

    /** @throws ProblemException where there is no such commune */
    Commune require(int nisCode) {
        return findByIdOptional(nisCode).orElseThrow(() -> ProblemException.resourceNotFound("nisCode", nisCode));
    }

    @Override
    public String parameter() {
        return "nisCode";
    }

    @Override
    public boolean has(String code) {
        return findByIdOptional(Integer.valueOf(code)).isPresent();
    }
}
