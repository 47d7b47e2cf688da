package brussels.preventionplan.exporting;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.platform.message.Messages;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.representation.Download;
import brussels.preventionplan.platform.representation.Forms;
import brussels.preventionplan.platform.representation.Spool;
import brussels.preventionplan.platform.table.TableFormat;
import brussels.preventionplan.platform.table.TableMediaType;
import brussels.preventionplan.platform.table.TableWriter;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
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

@Path("/exports/annex")
@Tag(name = "Downloads")
@Transactional
class AnnexResource {

    private final AnnexTables tables;
    private final Messages messages;
    private final Forms forms;
    private final Spool spool;

    AnnexResource(AnnexTables tables, Messages messages, Forms forms, Spool spool) {
        this.tables = tables;
        this.messages = messages;
        this.forms = forms;
        this.spool = spool;
    }

    @GET
    @Produces({MediaType.TEXT_PLAIN, TableMediaType.CSV, TableMediaType.XLSX, MediaType.TEXT_HTML})
    @Operation(
            summary = "A table as it stands in the annex of an answer, made from the data",
            description =
                    "In French and Dutch: a page to read and to print and, for a program, text, CSV and XLSX that /imports reads"
                            + " again, with the same ids and values.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TableMediaType.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableMediaType.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Download> getAnnex(
            @Parameter(
                            description =
                                    "What it lists: the actions of the communes (Annex 1) or the grants (Annex 2)",
                            example = "grants")
                    @RestQuery
                    @DefaultValue("grants")
                    TableKind kind,
            @Parameter(description = "Year; by default the newest that has such a table", example = "2022")
                    @RestQuery
                    @Min(2000)
                    @Max(2100)
                    @Nullable
                    Integer year,
            @Parameter(description = Basis.DESCRIPTION, example = "published") @RestQuery @DefaultValue("published")
                    Basis basis,
            @Parameter(description = "How it is given; by default as Accept says", example = "text")
                    @RestQuery
                    @Nullable
                    AnnexForm format) {
        AnnexForm form = forms.choose(format, List.of(AnnexForm.values()));
        int wanted = Optional.ofNullable(year)
                .or(() -> tables.latestYear(kind))
                .orElseThrow(() -> ProblemException.badRequest(
                        List.of(Issue.referencedResourceNotFound("query", "kind", kind.name()))));
        long rows = tables.count(kind, wanted);
        if (rows == 0) {
            throw ProblemException.badRequest(
                    List.of(Issue.referencedResourceNotFound("query", "year", String.valueOf(wanted))));
        }
        if (form == AnnexForm.xlsx) {
            Downloads.requireSheetFor(rows);
        }
        Download download = form == AnnexForm.xlsx
                ? spool.make(bytes -> write(form, kind, wanted, basis, bytes))
                : spool.makeText(bytes -> write(form, kind, wanted, basis, bytes));
        return form == AnnexForm.html
                ? Downloads.answer(download, form)
                        .header(HttpHeaders.CONTENT_LANGUAGE, "fr, nl")
                        .build()
                : Downloads.file(download, form, "annex-" + kind + "-" + wanted + "." + form.extension());
    }

    private void write(AnnexForm form, TableKind kind, int year, Basis basis, OutputStream bytes) throws IOException {
        try (TableWriter table = switch (form) {
            case html -> new AnnexPage(bytes, kind, year, basis, messages);
            case text -> TableFormat.text.open(bytes, kind.name());
            case csv -> TableFormat.rfc4180.open(bytes, kind.name());
            case xlsx -> TableFormat.xlsx.open(bytes, kind.name());
        }) {
            tables.write(kind, year, basis, table);
        }
    }
}
