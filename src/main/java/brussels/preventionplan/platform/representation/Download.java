package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.answer.EntityTag;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Bytes that are given out as they are, too many to be held.
 *
 * @param checksum of the bytes, which tells them from any others
 * @param size how many there are
 * @param gzipped whether they are packed ({@code Content-Encoding})
 * @param source writes them; called outside the transaction of the operation
 */
public record Download(String checksum, long size, boolean gzipped, Source source) {

    /** Writes bytes. */
    @FunctionalInterface
    public interface Source {
        /**
         * Writes all bytes.
         *
         * @throws IOException where they cannot be written
         */
        void writeTo(OutputStream output) throws IOException;
    }

    EntityTag tag() {
        return new EntityTag('"' + checksum + '"');
    }
}
