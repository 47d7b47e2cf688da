package brussels.preventionplan.exporting;

import brussels.preventionplan.platform.representation.Forms;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/exports/catalog")
@Tag(name = "Downloads")
@Transactional
class CatalogResource {

    private final Catalog catalog;
    private final Forms forms;

    CatalogResource(Catalog catalog, Forms forms) {
        this.catalog = catalog;
        this.forms = forms;
    }

    @GET
    @Produces({Downloads.TURTLE, Downloads.JSON_LD})
    @Operation(
            summary = "What there is to be had, as open data portals read it",
            description =
                    "The data, the inventory, the documents that they come from and the API, described by DCAT-AP 3.0.1 in French,"
                            + " Dutch and English, as Turtle and as JSON-LD.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Downloads.TURTLE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = Downloads.JSON_LD,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        title = "LinkedCatalog",
                                        additionalProperties = Schema.True.class))
            })
    public RestResponse<byte[]> getCatalog(
            @Parameter(description = "How it is given; by default as Accept says", example = "ttl") @RestQuery @Nullable
                    CatalogForm format) {
        CatalogForm form = forms.choose(format, List.of(CatalogForm.values()));
        return Downloads.answer(form.write(catalog.graph()).getBytes(StandardCharsets.UTF_8), form)
                .build();
    }
}
