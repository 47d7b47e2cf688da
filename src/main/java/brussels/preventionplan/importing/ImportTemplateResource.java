package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.table.Template;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.table.TableFormat;
import brussels.preventionplan.platform.table.TableMediaType;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/importTemplates")
@Tag(name = "Imports")
class ImportTemplateResource {

    private static final Logger LOG = Logger.getLogger(ImportTemplateResource.class);
    private static final String CSV = TableMediaType.CSV + ";charset=UTF-8";

    /** How a template is written. Constants are spelled as in the contract. */
    enum Format {
        /** Comma-separated values (RFC 4180), UTF-8. */
        csv,
        /** A workbook (ISO/IEC 29500). */
        xlsx
    }

    @GET
    @Path("/{kind}")
    @Produces({CSV, TableMediaType.XLSX})
    @Operation(
            summary = "An empty table to fill in",
            description = "Its header and one example row, as a download; what is filled in can be sent to /imports.")
    public RestResponse<byte[]> getImportTemplate(
            @Parameter(description = "Which table", example = "grants") @RestPath TableKind kind,
            @Parameter(description = "How it is written", example = "csv") @RestQuery @DefaultValue("csv")
                    Format format) {
        return RestResponse.ResponseBuilder.ok(content(new Template(kind), format))
                .type(
                        switch (format) {
                            case csv -> CSV;
                            case xlsx -> TableMediaType.XLSX;
                        })
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + "." + format + "\"")
                .build();
    }

    private static byte[] content(Template template, Format format) {
        try {
            return template.in(
                    switch (format) {
                        case csv -> TableFormat.csv;
                        case xlsx -> TableFormat.xlsx;
                    });
        } catch (IOException full) {
            LOG.error("A template cannot be made", full);
            throw ProblemException.serviceUnavailable("problem.downloadsBusy", Map.of());
        }
    }
}
