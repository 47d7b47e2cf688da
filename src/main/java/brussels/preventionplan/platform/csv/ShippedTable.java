package brussels.preventionplan.platform.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that ships with the service: UTF-8, commas, the first row names the columns. */
public final class ShippedTable {

    private ShippedTable() {}

    /**
     * The rows of a table, in order.
     *
     * @param resource its path on the class path
     * @throws IllegalStateException where the service was packaged without it
     */
    public static List<NamedCsvRecord> read(String resource) {
        try (InputStream bytes = ShippedTable.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the service was packaged without " + resource);
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
