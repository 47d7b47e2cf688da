package brussels.preventionplan.commune;

import brussels.preventionplan.platform.contract.CodeList;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;

/** The police zones. */
@ApplicationScoped
class PoliceZones implements PanacheRepositoryBase<PoliceZone, Integer>, CodeList {

    Slice<PoliceZone> list(PageQuery page) {
        return page.slice(findAll(Sort.ascending("zoneNumber")));
    }

    /** @throws ProblemException where there is no such zone */
    PoliceZone require(int zoneNumber) {
        return findByIdOptional(zoneNumber)
                .orElseThrow(() -> ProblemException.resourceNotFound("zoneNumber", zoneNumber));
    }

    @Override
    public String parameter() {
        return "zoneNumber";
    }

    @Override
    public boolean has(String code) {
        return findByIdOptional(Integer.valueOf(code)).isPresent();
    }
}
