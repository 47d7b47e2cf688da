package brussels.preventionplan.platform.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook of several sheets, written one after another; closing it ends the file and closes what it is written to.
 * Fastexcel writes into it when it was made; the same data are to give the same bytes, so that part is replaced while the
 * others are copied, packed as they are, from a file without a name.
 */
public final class WorkbookFile implements Closeable {

    /** The release of the application that wrote a workbook, which its format asks for. */
    private static final String APPLICATION_VERSION = "1.0";

    private static final String APPLICATION = "prevention-plan";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final byte[] WITHOUT_DATE = ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>" + APPLICATION
                    + "</dc:creator></cp:coreProperties>")
            .getBytes(StandardCharsets.UTF_8);

    private final OutputStream bytes;
    private final FileChannel made;
    private final OutputStream parts;
    private final Workbook workbook;

    /** @param bytes what the workbook is written to, once it is closed */
    public WorkbookFile(OutputStream bytes) throws IOException {
        this.bytes = bytes;
        Path file = Files.createTempFile(APPLICATION, null);
        this.made = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.parts = new BufferedOutputStream(Channels.newOutputStream(made));
        this.workbook = new Workbook(parts, APPLICATION, APPLICATION_VERSION);
    }

    /** Begins a sheet; the one before it was closed. */
    public TableWriter sheet(String name) {
        return sheet(name, () -> {});
    }

    TableWriter sheet(String name, Closeable end) {
        return new SheetTable(workbook.newWorksheet(name), end);
    }

    @Override
    public void close() throws IOException {
        try (made;
                OutputStream target = bytes) {
            workbook.finish();
            parts.flush();
            try (ZipFile whole = ZipFile.builder().setSeekableByteChannel(made).get();
                    ZipArchiveOutputStream copy = new ZipArchiveOutputStream(target)) {
                for (Iterator<ZipArchiveEntry> entries =
                                whole.getEntriesInPhysicalOrder().asIterator();
                        entries.hasNext(); ) {
                    copy(entries.next(), whole, copy);
                }
            }
        }
    }

    private static void copy(ZipArchiveEntry part, ZipFile whole, ZipArchiveOutputStream copy) throws IOException {
        if (part.getName().equals(PROPERTIES)) {
            ZipArchiveEntry properties = new ZipArchiveEntry(PROPERTIES);
            properties.setTime(part.getTime());
            copy.putArchiveEntry(properties);
            copy.write(WITHOUT_DATE);
            copy.closeArchiveEntry();
        } else {
            copy.addRawArchiveEntry(part, whole.getRawInputStream(part));
        }
    }
}
