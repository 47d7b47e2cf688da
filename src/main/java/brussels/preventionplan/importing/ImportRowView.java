package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.web.Link;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of an import as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportRow", description = "A data row of a file, and what becomes of it.")
record ImportRowView(
        @Schema(description = "Its number in the import", required = true, minimum = "1", examples = "3")
        int number,

        @Schema(description = "Line or number of the row", required = true, minimum = "1", examples = "127")
        int row,

        @Schema(description = "The table that it stands in", required = true)
        TableKind kind,

        @Schema(description = "What becomes of it", required = true)
        RowFate.Fate fate,

        @Schema(description = "What it is stored as, or, of a dry run, would be; absent for a rejected row") @Nullable
        Link subject,

        @Schema(description = "Its amount; absent where it has none") @Nullable
        Euro amount,

        @Schema(description = "Opens this row", format = "uri", required = true)
        String href) {

    static ImportRowView of(ImportRow stored, Links links) {
        RowFate row = stored.fate();
        return new ImportRowView(
                stored.number(),
                row.row(),
                row.kind(),
                row.fate(),
                row.path() == null ? null : links.link(row.path()),
                row.amount() == null ? null : new Euro(row.amount()),
                links.to("imports/" + stored.importId() + "/rows/" + stored.number()));
    }
}
