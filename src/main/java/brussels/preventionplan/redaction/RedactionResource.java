package brussels.preventionplan.redaction;

import brussels.preventionplan.platform.answer.RevisionHeader;
import brussels.preventionplan.platform.contract.RequestBodies;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.security.Caller;
import brussels.preventionplan.platform.security.Role;
import brussels.preventionplan.platform.web.Links;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/redactions")
@Tag(name = "Sources")
@Transactional
class RedactionResource {

    /** It reads all that is stored. */
    private static final int LONGEST_SECONDS = 600;

    private final Redactions redactions;
    private final Redacting redacting;
    private final RequestBodies bodies;
    private final Caller caller;
    private final RequestLanguage language;
    private final Pages pages;
    private final Links links;

    RedactionResource(
            Redactions redactions,
            Redacting redacting,
            RequestBodies bodies,
            Caller caller,
            RequestLanguage language,
            Pages pages,
            Links links) {
        this.redactions = redactions;
        this.redacting = redacting;
        this.bodies = bodies;
        this.caller = caller;
        this.language = language;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "Texts about private persons that were taken out",
            description = "The earliest first: where they stood, when they went, and why. The texts are kept nowhere.")
    public Collection<RedactionView> listRedactions(@BeanParam PageQuery page) {
        return pages.of(
                page, asked -> redactions.list(asked), redaction -> RedactionView.of(redaction, language, links));
    }

    @GET
    @Path("/{redactionId}")
    @Operation(summary = "One redaction")
    public RedactionView getRedaction(
            @Parameter(description = "Id of the redaction", example = "7b1c2f0e-3a54-4d7c-9a53-0f6f5b9f3c11") @RestPath
                    String redactionId) {
        return RedactionView.of(redactions.require(redactionId), language, links);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CURATOR)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    @Operation(
            summary = "Take out a text about a private person",
            description =
                    "Wherever it stands as whole words, in all documents and all that came of them, in the present and in"
                            + " every earlier state, […] stands from then on. The bytes of these documents are removed. It"
                            + " makes one revision, and cannot be taken back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewRedaction.class)))
    @APIResponse(
            responseCode = "201",
            description = "The redaction",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RedactionView.class)))
    public RestResponse<RedactionView> createRedaction(byte[] body) {
        NewRedaction wanted = bodies.read("createRedaction", body, NewRedaction.class);
        Redaction redaction = redacting.redact(wanted, language.language(), caller.as(Role.curator));
        RedactionView view = RedactionView.of(redaction, language, links);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, view.href())
                .header(HttpHeaders.CONTENT_LOCATION, view.href())
                .header(RevisionHeader.NAME, redaction.revision())
                .build();
    }
}
