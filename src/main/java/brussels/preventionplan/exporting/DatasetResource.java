package brussels.preventionplan.exporting;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.platform.representation.Download;
import brussels.preventionplan.platform.representation.Forms;
import brussels.preventionplan.platform.representation.Spool;
import brussels.preventionplan.platform.table.TableMediaType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/exports")
@Tag(name = "Downloads")
@Transactional
class DatasetResource {

    private final Dataset dataset;
    private final Datapackage datapackage;
    private final Forms forms;
    private final Spool spool;

    DatasetResource(Dataset dataset, Datapackage datapackage, Forms forms, Spool spool) {
        this.dataset = dataset;
        this.datapackage = datapackage;
        this.forms = forms;
        this.spool = spool;
    }

    @GET
    @Path("/dataset")
    @Produces({DatasetForm.ZIP, TableMediaType.XLSX})
    @Operation(
            summary = "All that is published, as one file",
            description =
                    "Every list as a table, and the check of the totals: a sheet each, or a CSV each with datapackage.json, which"
                            + " describes them. The columns are those that the list itself has as a table; the check has a row for each measure and theme.")
    @APIResponseSchema(value = byte[].class, responseCode = "200")
    public RestResponse<Download> getDataset(
            @Parameter(description = "How it is given; by default as Accept says", example = "zip") @RestQuery @Nullable
                    DatasetForm format,
            @Parameter(description = Basis.DESCRIPTION, example = "published") @RestQuery @DefaultValue("published")
                    Basis basis) {
        DatasetForm form = forms.choose(format, List.of(DatasetForm.values()));
        boolean corrected = basis == Basis.corrected;
        return Downloads.file(
                spool.make(bytes -> dataset.write(form, corrected, bytes)),
                form,
                "prevention-plan" + (corrected ? "-corrected." : ".") + form);
    }

    @GET
    @Path("/datapackage")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the tables of the dataset hold",
            description =
                    "A Frictionless data package: the columns of each table with their types, what tells its rows from each"
                            + " other, and which tables refer to which. The same as datapackage.json in the dataset.")
    public DatapackageView getDatapackage() {
        return datapackage.describe();
    }
}
