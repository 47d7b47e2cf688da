package brussels.preventionplan.exporting;

import brussels.preventionplan.platform.representation.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the whole dataset is given. Constants are spelled as in the contract. */
@Schema(name = "DatasetFormat")
enum DatasetForm implements Form {
    /** A CSV for each list, with {@code datapackage.json}, which describes them. */
    zip(DatasetForm.ZIP),
    /** A workbook with a sheet for each list. */
    xlsx(DatasetForm.XLSX);

    static final String ZIP = "application/zip";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    DatasetForm(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }
}
