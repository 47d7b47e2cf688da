package brussels.preventionplan.action;

import brussels.preventionplan.finding.Findings;
import brussels.preventionplan.finding.NamedFinding;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.Cursor;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/actions")
@Tag(name = "Actions of communes")
@Transactional
class ActionResource implements WholeList {

    private static final Cursor<Action> CURSOR = new Cursor<>(Actions.AFTER, Action::actionId);

    private final Actions actions;
    private final Findings findings;
    private final Pages pages;
    private final Links links;

    ActionResource(Actions actions, Findings findings, Pages pages, Links links) {
        this.actions = actions;
        this.findings = findings;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "What the communes do, measure by measure",
            description = "The rows of Annex 1 that name a measure, in the order of the annex.")
    public Collection<ActionView> listActions(
            @BeanParam ActionQuery query,
            @BeanParam AsOf asOf,
            @BeanParam PageQuery page,
            @Parameter(
                            description = "Id of the action that the page follows, in place of its number",
                            example = "2022-21001-M2.1-1")
                    @RestQuery
                    @Size(min = 1, max = 100)
                    @Nullable
                    String afterAction) {
        return pages.ofLong(
                page,
                afterAction,
                (asked, after) -> actions.list(query, asOf, asked, after),
                CURSOR,
                found -> view(found, asOf));
    }

    @GET
    @Path("/{actionId}")
    @Operation(summary = "One action of a commune")
    public ActionView getAction(
            @Parameter(description = "Id of the action", example = "2022-21001-M2.1-1") @RestPath String actionId,
            @BeanParam AsOf asOf) {
        Action action = actions.require(actionId, asOf);
        return view(List.of(action), asOf).apply(action);
    }

    private Function<Action, ActionView> view(List<Action> found, AsOf asOf) {
        Map<String, List<NamedFinding>> odd =
                findings.listBySubject(found.stream().map(Action::path).toList(), asOf);
        return action -> ActionView.of(action, odd.getOrDefault(action.path(), List.of()), asOf, links);
    }

    @Override
    public String operationId() {
        return "listActions";
    }

    @Override
    public void listAll(boolean corrected) {
        listActions(ActionQuery.ALL, AsOf.NOW, PageQuery.FIRST, null);
    }
}
