package brussels.preventionplan.exporting;

import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.representation.ListTables;
import brussels.preventionplan.platform.table.TableFormat;
import brussels.preventionplan.platform.table.TableWriter;
import brussels.preventionplan.platform.table.WorkbookFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Everything that is published, as one file: what the lists hold, table by table. */
@ApplicationScoped
class Dataset {

    /** What a ZIP can say that is earliest, whenever it was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ListTables tables;
    private final Datapackage datapackage;
    private final ObjectMapper json;
    private final Map<String, WholeList> lists;

    Dataset(ListTables tables, Datapackage datapackage, ObjectMapper json, @All List<WholeList> lists) {
        this.tables = tables;
        this.datapackage = datapackage;
        this.json = json;
        this.lists = lists.stream().collect(Collectors.toMap(WholeList::operationId, Function.identity()));
    }

    /**
     * Writes the file, within the caller's transaction.
     *
     * @param corrected whether accepted corrections are laid over what is published
     */
    void write(DatasetForm form, boolean corrected, OutputStream bytes) throws IOException {
        switch (form) {
            case xlsx -> {
                try (WorkbookFile workbook = new WorkbookFile(bytes)) {
                    for (DatasetPart part : DatasetPart.ALL) {
                        write(part, corrected, TableFormat.xlsx, workbook.sheet(part.name()));
                    }
                }
            }
            case zip -> {
                try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
                    archive.putNextEntry(entry("datapackage.json"));
                    archive.write(json.writeValueAsBytes(datapackage.describe()));
                    for (DatasetPart part : DatasetPart.ALL) {
                        archive.putNextEntry(entry(part.path()));
                        OutputStream open = new LeftOpen(archive);
                        write(part, corrected, TableFormat.rfc4180, TableFormat.rfc4180.open(open, part.name()));
                    }
                }
            }
        }
    }

    private void write(DatasetPart part, boolean corrected, TableFormat format, TableWriter writer) throws IOException {
        WholeList list = Objects.requireNonNull(lists.get(part.table().operationId()), part.name());
        try (writer) {
            tables.write(part.table(), writer, format, () -> list.listAll(corrected));
        }
    }

    private static ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /** An entry of an archive, which does not close it. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream archive) {
            super(archive);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
