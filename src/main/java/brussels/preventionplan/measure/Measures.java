package brussels.preventionplan.measure;

import brussels.preventionplan.platform.contract.CodeList;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measures of the plans. */
@ApplicationScoped
public class Measures implements PanacheRepositoryBase<Measure, String>, CodeList {

    /** All measures, in the order of their codes. */
    public List<Measure> listInOrder() {
        return list("from Measure m join fetch m.theme order by m.measureCode");
    }

    /** The code of the theme of every measure, in the order of the measures' codes. */
    public Map<String, String> themeOfMeasure() {
        Map<String, String> themes = new LinkedHashMap<>();
        listInOrder()
                .forEach(measure ->
                        themes.put(measure.measureCode(), measure.theme().themeCode()));
        return themes;
    }

    Slice<Measure> list(PageQuery page) {
        return page.slice(find("from Measure m join fetch m.theme order by m.measureCode"));
    }

    /** @throws ProblemException where there is no such measure */
    Measure require(String code) {
        return MeasureCode.parse(code)
                .flatMap(this::findByCode)
                .orElseThrow(() -> ProblemException.resourceNotFound("measureCode", code));
    }

    private Optional<Measure> findByCode(MeasureCode code) {
        return findByIdOptional(code.toString());
    }

    @Override
    public String parameter() {
        return "measure";
    }

    @Override
    public boolean has(String code) {
        return MeasureCode.parse(code).flatMap(this::findByCode).isPresent();
    }
}
