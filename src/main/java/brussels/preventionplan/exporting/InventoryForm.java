package brussels.preventionplan.exporting;

import brussels.preventionplan.platform.representation.Form;
import brussels.preventionplan.platform.table.TableMediaType;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the inventory is given. Constants are spelled as in the contract. */
@Schema(name = "InventoryFormat")
enum InventoryForm implements Form {
    /** Comma-separated values (RFC 4180). */
    csv(TableMediaType.CSV),
    /** A workbook (ISO/IEC 29500). */
    xlsx(TableMediaType.XLSX),
    /** JSON. */
    json(MediaType.APPLICATION_JSON);

    private final String mediaType;

    InventoryForm(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }
}
