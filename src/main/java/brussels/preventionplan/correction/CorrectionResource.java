package brussels.preventionplan.correction;

import brussels.preventionplan.platform.answer.RevisionHeader;
import brussels.preventionplan.platform.contract.RequestBodies;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.representation.IfMatch;
import brussels.preventionplan.platform.security.Caller;
import brussels.preventionplan.platform.security.Role;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/corrections")
@Tag(name = "Findings and corrections")
@Transactional
class CorrectionResource implements WholeList {

    private static final String PATCH_TYPE = "application/merge-patch+json";

    private final Corrections corrections;
    private final Decisions decisions;
    private final HandProposals proposals;
    private final RequestBodies bodies;
    private final Caller caller;
    private final RequestLanguage language;
    private final Pages pages;
    private final Links links;

    CorrectionResource(
            Corrections corrections,
            Decisions decisions,
            HandProposals proposals,
            RequestBodies bodies,
            Caller caller,
            RequestLanguage language,
            Pages pages,
            Links links) {
        this.corrections = corrections;
        this.decisions = decisions;
        this.proposals = proposals;
        this.bodies = bodies;
        this.caller = caller;
        this.language = language;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "Repairs laid over published values",
            description =
                    "In the order of the document. A published value is never altered: basis=corrected lays the accepted ones over it.")
    public Collection<CorrectionView> listCorrections(
            @BeanParam CorrectionQuery query, @BeanParam AsOf asOf, @BeanParam PageQuery page) {
        return pages.of(
                page,
                asked -> corrections.list(query, asOf, asked),
                correction -> CorrectionView.of(correction, asOf, language, links));
    }

    @GET
    @Path("/{correctionId}")
    @Operation(summary = "One correction")
    public CorrectionView getCorrection(
            @Parameter(description = "Id of the correction", example = "question-1038-socaba") @RestPath
                    String correctionId,
            @BeanParam AsOf asOf) {
        return CorrectionView.of(corrections.require(correctionId, asOf), asOf, language, links);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CURATOR)
    @Operation(
            summary = "Propose a correction",
            description =
                    "Of values of grants and declared totals. It changes no answer before it is accepted; what is wrong with"
                            + " it, such as a text that was redacted here, is told in one answer. It makes one revision.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewCorrection.class)))
    @APIResponse(
            responseCode = "201",
            description = "The correction, proposed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionView.class)))
    public RestResponse<CorrectionView> createCorrection(byte[] body) {
        NewCorrection proposed = bodies.read("createCorrection", body, NewCorrection.class);
        Correction correction =
                proposals.propose(proposed, language.language(), links::pathOf, caller.as(Role.curator));
        CorrectionView view = CorrectionView.of(correction, AsOf.NOW, language, links);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, view.href())
                .header(HttpHeaders.CONTENT_LOCATION, view.href())
                .header(RevisionHeader.NAME, correction.sinceRevision())
                .build();
    }

    @PATCH
    @Path("/{correctionId}")
    @Consumes({PATCH_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.CURATOR)
    @Operation(
            summary = "Decide on a correction",
            description =
                    "If-Match takes the ETag that the correction was read with, in whatever language, coding or selection."
                            + " A decision makes one revision, and can be taken back by another; what the correction is"
                            + " already changes nothing. Accepted, one of a grant's organization joins whatever is spelled so"
                            + " to the organization of the corrected spelling, under every basis; taken back, it parts them.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = PATCH_TYPE, schema = @Schema(implementation = CorrectionPatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CorrectionPatch.class))
            })
    public RestResponse<CorrectionView> updateCorrection(
            @Parameter(description = "Id of the correction", example = "question-1038-socaba") @RestPath
                    String correctionId,
            @Parameter(description = "ETag that the correction was read with", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            byte[] body) {
        CorrectionPatch patch = bodies.read("updateCorrection", body, CorrectionPatch.class);
        IfMatch condition = IfMatch.of(ifMatch);
        Decisions.Decided decided =
                decisions.decide(correctionId, patch.status(), caller.as(Role.curator), condition::require);
        CorrectionView view = CorrectionView.of(decided.correction(), AsOf.NOW, language, links);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CONTENT_LOCATION, view.href())
                .header(RevisionHeader.NAME, decided.revision())
                .build();
    }

    @Override
    public String operationId() {
        return "listCorrections";
    }

    @Override
    public void listAll(boolean corrected) {
        listCorrections(new CorrectionQuery(List.of()), AsOf.NOW, PageQuery.FIRST);
    }
}
