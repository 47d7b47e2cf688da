package brussels.preventionplan.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What the bytes of a document are, as far as they themselves tell. */
enum ContentType {
    /** A text in UTF-8. */
    text(ContentType.TEXT, ".txt"),
    /** A workbook, which is a ZIP. */
    workbook(ContentType.WORKBOOK, ".xlsx"),
    /** A text in another encoding: which one, the bytes do not tell for sure. */
    other(ContentType.BYTES, ".bin");

    static final String TEXT = "text/plain;charset=UTF-8";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String BYTES = "application/octet-stream";

    private final String mediaType;
    private final String extension;

    ContentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    static ContentType of(byte[] content) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            return workbook;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return text;
        } catch (CharacterCodingException another) {
            return other;
        }
    }

    String mediaType() {
        return mediaType;
    }

    /** With its dot. */
    String extension() {
        return extension;
    }
}
