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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/plans")
@Tag(name = "Plan and measures")
@Transactional
class PlanResource implements Embeddable, WholeList {

    private final Plans plans;
    private final Pages pages;
    private final Links links;

    PlanResource(Plans plans, Pages pages, Links links) {
        this.plans = plans;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(summary = "The Global Security and Prevention Plans")
    public Collection<PlanView> listPlans(@BeanParam PageQuery page) {
        return pages.of(page, asked -> plans.list(asked), plan -> PlanView.of(plan, links));
    }

    @GET
    @Path("/{planCode}")
    @Operation(summary = "One plan")
    public PlanView getPlan(
            @Parameter(description = "Code of the plan", example = "PGSP-2021-2024") @RestPath String planCode) {
        return PlanView.of(plans.require(planCode), links);
    }

    @Override
    public String property() {
        return "plan";
    }

    @Override
    public Object document(String id) {
        return getPlan(id);
    }

    @Override
    public String operationId() {
        return "listPlans";
    }

    @Override
    public void listAll(boolean corrected) {
        listPlans(PageQuery.FIRST);
    }
}
