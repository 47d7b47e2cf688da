package brussels.preventionplan.importing;

import brussels.preventionplan.document.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A document as it came: its bytes and its lines, each as often as wanted. */
interface Original {

    /**
     * Its bytes.
     *
     * @throws IOException where they cannot be read from the disk
     */
    InputStream open() throws IOException;

    /**
     * Gives its lines, verbatim and in order.
     *
     * @throws IOException where it cannot be read from the disk
     */
    void eachLine(Consumer<String> reader) throws IOException;

    /** What the bytes are. */
    ContentType type();
}
