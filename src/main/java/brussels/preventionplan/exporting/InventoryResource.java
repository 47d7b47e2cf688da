package brussels.preventionplan.exporting;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.platform.representation.Download;
import brussels.preventionplan.platform.representation.Forms;
import brussels.preventionplan.platform.representation.Spool;
import brussels.preventionplan.platform.table.TableFormat;
import brussels.preventionplan.platform.table.TableMediaType;
import brussels.preventionplan.platform.table.TableWriter;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/exports/inventory")
@Tag(name = "Downloads")
@Transactional
class InventoryResource {

    private static final String SHEET = "inventory";

    private final Inventory inventory;
    private final Forms forms;
    private final Spool spool;

    InventoryResource(Inventory inventory, Forms forms, Spool spool) {
        this.inventory = inventory;
        this.forms = forms;
        this.spool = spool;
    }

    @GET
    @Produces({TableMediaType.CSV, TableMediaType.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The inventory of subsidies that authorities in Brussels publish",
            description =
                    "Beneficiary, object, amount, year and authority of each subsidy, as the joint decree and ordinance of 16 May"
                            + " 2019 asks (article 6, § 1, 2°). What the source does not state is left blank.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = TableMediaType.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableMediaType.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        title = "Inventory",
                                        properties =
                                                @SchemaProperty(
                                                        name = "subsidies",
                                                        type = SchemaType.ARRAY,
                                                        implementation = SubsidyView.class)))
            })
    public RestResponse<Download> getInventory(
            @Parameter(description = "Year; several mean any of them", example = "[2022]") @RestQuery @Size(max = 50)
                    List<@Min(2000) @Max(2100) Integer> year,
            @Parameter(description = Basis.DESCRIPTION, example = "published") @RestQuery @DefaultValue("published")
                    Basis basis,
            @Parameter(description = "How it is given; by default as Accept says", example = "csv") @RestQuery @Nullable
                    InventoryForm format) {
        InventoryForm form = forms.choose(format, List.of(InventoryForm.values()));
        if (form == InventoryForm.xlsx) {
            Downloads.requireSheetFor(inventory.count(year));
        }
        Download download = switch (form) {
            case csv -> spool.makeText(bytes -> write(TableFormat.rfc4180, year, basis, bytes));
            case xlsx -> spool.make(bytes -> write(TableFormat.xlsx, year, basis, bytes));
            case json -> spool.makeText(bytes -> inventory.writeJson(year, basis, bytes));
        };
        return Downloads.file(download, form, SHEET + "." + form);
    }

    private void write(TableFormat format, List<Integer> year, Basis basis, OutputStream bytes) throws IOException {
        try (TableWriter table = format.open(bytes, SHEET)) {
            inventory.write(year, basis, table);
        }
    }
}
