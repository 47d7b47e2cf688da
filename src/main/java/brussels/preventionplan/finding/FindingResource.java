package brussels.preventionplan.finding;

import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/findings")
@Tag(name = "Findings and corrections")
@Transactional
class FindingResource implements WholeList {

    private final Findings findings;
    private final RequestLanguage language;
    private final Pages pages;
    private final Links links;

    FindingResource(Findings findings, RequestLanguage language, Pages pages, Links links) {
        this.findings = findings;
        this.language = language;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "Everything odd that was seen while reading",
            description = "In the order of the document. A finding alters nothing; what may repair it is a correction.")
    public Collection<FindingView> listFindings(
            @BeanParam FindingQuery query, @BeanParam AsOf asOf, @BeanParam PageQuery page) {
        return pages.of(
                page,
                asked -> findings.list(query, asOf, asked),
                finding -> FindingView.of(finding, asOf, language, links));
    }

    @GET
    @Path("/{findingId}")
    @Operation(summary = "One finding")
    public FindingView getFinding(
            @Parameter(description = "Id of the finding", example = "question-1038-blankRow-103") @RestPath
                    String findingId,
            @BeanParam AsOf asOf) {
        return FindingView.of(findings.require(findingId, asOf), asOf, language, links);
    }

    @Override
    public String operationId() {
        return "listFindings";
    }

    @Override
    public void listAll(boolean corrected) {
        listFindings(new FindingQuery(List.of(), List.of()), AsOf.NOW, PageQuery.FIRST);
    }
}
