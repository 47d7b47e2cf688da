package brussels.preventionplan.measure;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.representation.Embeddable;
import brussels.preventionplan.platform.web.Links;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/measures")
@Tag(name = "Plan and measures")
@Transactional
class MeasureResource implements Embeddable, WholeList {

    private final Measures measures;
    private final MeasureTitles titles;
    private final Pages pages;
    private final Links links;

    MeasureResource(Measures measures, MeasureTitles titles, Pages pages, Links links) {
        this.measures = measures;
        this.titles = titles;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "The measures of the plan",
            description = "In the order of their codes, with the titles that Annex 2 prints (it prints none for M2.6).")
    public Collection<MeasureView> listMeasures(@BeanParam PageQuery page) {
        Map<String, MeasureTitle> published = titles.listByMeasure();
        return pages.of(
                page,
                asked -> measures.list(asked),
                measure -> MeasureView.of(measure, published.get(measure.measureCode()), links));
    }

    @GET
    @Path("/{measureCode}")
    @Operation(summary = "One measure")
    public MeasureView getMeasure(
            @Parameter(description = "Code of the measure; 2.1 stands for M2.1", example = "M2.1") @RestPath
                    String measureCode) {
        Measure measure = measures.require(measureCode);
        return MeasureView.of(measure, titles.listByMeasure().get(measure.measureCode()), links);
    }

    @Override
    public String property() {
        return "measure";
    }

    @Override
    public Object document(String id) {
        return getMeasure(id);
    }

    @Override
    public String operationId() {
        return "listMeasures";
    }

    @Override
    public void listAll(boolean corrected) {
        listMeasures(PageQuery.FIRST);
    }
}
