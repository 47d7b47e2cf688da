package brussels.preventionplan.correction;

import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.web.Links;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/corrections")
@Tag(name = "Findings and corrections")
@Transactional
class CorrectionResource {

    private final Corrections corrections;
    private final RequestLanguage language;
    private final Pages pages;
    private final Links links;

    CorrectionResource(Corrections corrections, RequestLanguage language, Pages pages, Links links) {
        this.corrections = corrections;
        this.language = language;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "Repairs laid over published values",
            description =
                    "In the order of the document. A published value is never altered: basis=corrected lays the accepted ones over it.")
    public Collection<CorrectionView> listCorrections(@BeanParam CorrectionQuery query, @BeanParam PageQuery page) {
        return pages.of(
                page, corrections.list(query, page), correction -> CorrectionView.of(correction, language, links));
    }

    @GET
    @Path("/{correctionId}")
    @Operation(summary = "One correction")
    public CorrectionView getCorrection(
            @Parameter(description = "Id of the correction", example = "question-1038-socaba") @RestPath
                    String correctionId) {
        return CorrectionView.of(corrections.require(correctionId), language, links);
    }
}
