package brussels.preventionplan.exporting;

import brussels.preventionplan.platform.representation.Form;
import brussels.preventionplan.platform.table.TableMediaType;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the table of an annex is given. Constants are spelled as in the contract. */
@Schema(name = "AnnexFormat")
enum AnnexForm implements Form {
    /** Cells with tabs between them. */
    text(MediaType.TEXT_PLAIN),
    /** Comma-separated values (RFC 4180). */
    csv(TableMediaType.CSV),
    /** A workbook (ISO/IEC 29500). */
    xlsx(TableMediaType.XLSX),
    /** A page to read and to print. */
    html(MediaType.TEXT_HTML);

    private final String mediaType;

    AnnexForm(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    /** What the name of a file in this form ends with. */
    String extension() {
        return this == text ? "txt" : name();
    }
}
