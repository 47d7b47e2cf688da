package brussels.preventionplan.platform.database;

import brussels.preventionplan.platform.digest.Sha256;
import java.nio.ByteBuffer;

/**
 * What rows come to, in whatever order.
 *
 * @param digests the sum of the first eight bytes of each row's SHA-256
 */
record RowSum(long rows, long digests) {

    static final RowSum NONE = new RowSum(0, 0);

    RowSum plus(byte[] row) {
        return new RowSum(rows + 1, digests + ByteBuffer.wrap(Sha256.of(row)).getLong());
    }
}
