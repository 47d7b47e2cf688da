package brussels.preventionplan.importing.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after another. */
interface RowsOfFile extends Closeable {

    /**
     * The next row, or null behind the last.
     *
     * @throws BrokenFile where the file cannot be read on
     */
    @Nullable
    FileRow next() throws BrokenFile, IOException;
}
