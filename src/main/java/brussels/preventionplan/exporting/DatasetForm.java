package brussels.preventionplan.exporting;

import brussels.preventionplan.platform.representation.Form;
import brussels.preventionplan.platform.table.TableMediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the whole dataset is given. Constants are spelled as in the contract. */
@Schema(name = "DatasetFormat")
enum DatasetForm implements Form {
    /** A CSV for each list, with {@code datapackage.json}, which describes them. */
    zip(DatasetForm.ZIP),
    /** A workbook with a sheet for each list. */
    xlsx(TableMediaType.XLSX);

    static final String ZIP = "application/zip";

    private final String mediaType;

    DatasetForm(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }
}
