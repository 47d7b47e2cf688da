package brussels.preventionplan.measure;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;

/** The plans. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, String> {

    Slice<Plan> list(PageQuery page) {
        return page.slice(findAll(Sort.ascending("firstYear", "planCode")));
    }

    /** @throws ProblemException where there is no such plan */
    Plan require(String planCode) {
        return findByIdOptional(planCode).orElseThrow(() -> ProblemException.resourceNotFound("planCode", planCode));
    }
}
