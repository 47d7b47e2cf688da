package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.table.TableFormat;
import brussels.preventionplan.platform.table.TableMediaType;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** In what form a list is given. Constants are spelled as in the contract. */
enum ListForm implements Form {
    /** A page as JSON. */
    json(MediaType.APPLICATION_JSON),
    /** The whole as comma-separated values. */
    csv(TableMediaType.CSV),
    /** The whole as a workbook. */
    xlsx(TableMediaType.XLSX);

    private static final String EXCEL = "excel";

    private final String mediaType;

    ListForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form of a name; empty where the name is none. */
    static Optional<ListForm> named(String name) {
        return Stream.of(values()).filter(form -> form.name().equals(name)).findFirst();
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    /** Its media type as an answer names it. */
    MediaType type() {
        MediaType type = MediaType.valueOf(mediaType);
        return this == xlsx ? type : type.withCharset(StandardCharsets.UTF_8.name());
    }

    /**
     * How its table is written.
     *
     * @param dialect which CSV, as the contract names it
     */
    TableFormat format(String dialect) {
        return switch (this) {
            case xlsx -> TableFormat.xlsx;
            case csv -> dialect.equals(EXCEL) ? TableFormat.excel : TableFormat.rfc4180;
            case json -> throw new IllegalStateException("JSON is no table");
        };
    }
}
