package brussels.preventionplan.document;

import brussels.preventionplan.platform.table.TableMediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the bytes of a document are. Constants are spelled as they are stored. */
public enum ContentType {
    /** A text in UTF-8. */
    text(ContentType.TEXT, ".txt"),
    /** A workbook, which is a ZIP. */
    workbook(ContentType.WORKBOOK, ".xlsx"),
    /** A text in another encoding: which one, the bytes do not tell for sure. */
    other(ContentType.BYTES, ".bin");

    static final String TEXT = "text/plain;charset=UTF-8";
    static final String WORKBOOK = TableMediaType.XLSX;
    static final String BYTES = "application/octet-stream";

    private final String mediaType;
    private final String extension;

    ContentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** What a text in this encoding is; null for a workbook, which has none. */
    public static ContentType of(@Nullable Charset encoding) {
        if (encoding == null) {
            return workbook;
        }
        return encoding.equals(StandardCharsets.UTF_8) ? text : other;
    }

    /** The media type, with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** With its dot. */
    String extension() {
        return extension;
    }
}
