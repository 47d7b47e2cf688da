package brussels.preventionplan.measure;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;

/** The themes of the plans. */
@ApplicationScoped
class Themes implements PanacheRepositoryBase<Theme, String> {

    Slice<Theme> list(PageQuery page) {
        return page.slice(findAll(Sort.ascending("themeCode")));
    }

    /** @throws ProblemException where there is no such theme */
    Theme require(String themeCode) {
        return findByIdOptional(themeCode).orElseThrow(() -> ProblemException.resourceNotFound("themeCode", themeCode));
    }
}
