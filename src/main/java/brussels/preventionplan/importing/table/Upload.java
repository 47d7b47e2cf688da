package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.Answer;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.importing.text.PublishedText;
import brussels.preventionplan.importing.text.Spaces;
import brussels.preventionplan.importing.text.TextReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file that was recognised by its content (docs/importing.md): an answer as text, or a table of actions or
 * grants as tab-separated text, CSV or XLSX. Opening it looks at the encoding and the header; {@link #read} gives its
 * rows to a sink, one after another. Nothing that a file holds makes either of them throw, except that the file itself
 * cannot be read from the disk: what is wrong is told as issues.
 */
public final class Upload implements AutoCloseable {

    private static final char[] SEPARATORS = {SeparatedRows.TAB, ',', ';'};
    private static final int START_OF_FILE = 8;

    private final Path file;
    private final Limits limits;
    private final AtomicLong bytesRead = new AtomicLong();
    private final long bytesTotal;
    private @Nullable TextEncoding encoding;
    private @Nullable PublishedText text;
    private TextReader.@Nullable Survey survey;
    private @Nullable OpenedTable table;
    private @Nullable ReadableWorkbook workbook;
    private @Nullable RowIssue broken;

    private Upload(Path file, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.bytesTotal = Files.size(file);
    }

    /**
     * Recognises a file.
     *
     * @param told what it is said to hold, or null where that is to be recognised
     * @throws IOException where the file cannot be read from the disk
     */
    public static Upload open(Path file, Limits limits, @Nullable UploadKind told) throws IOException {
        Upload upload = new Upload(file, limits);
        try {
            upload.recognise(told);
        } catch (BrokenFile broken) {
            upload.broken = broken.issue();
        }
        return upload;
    }

    /** What it holds, or null where that cannot be recognised, which {@link #read} tells as an issue. */
    public @Nullable UploadKind kind() {
        if (text != null) {
            return UploadKind.document;
        }
        return table == null ? null : UploadKind.of(table.header().kind());
    }

    /** The year that the captions name, or null where they name none, or several. */
    public @Nullable Integer year() {
        List<Integer> years = years();
        return years.size() == 1 ? years.get(0) : null;
    }

    /** What is wrong with a year that is told, where a caption names another one. */
    public Optional<RowIssue> otherYear(@Nullable Integer told) {
        return years().stream()
                .filter(found -> told != null && !told.equals(found))
                .findFirst()
                .map(found -> RowIssue.ofFile(
                        IssueReason.otherYear, Map.of("told", String.valueOf(told), "found", found.toString())));
    }

    /** The years that captions name, each once. */
    private List<Integer> years() {
        if (survey != null) {
            return survey.years();
        }
        return table == null || table.year() == null ? List.of() : List.of(table.year());
    }

    /** Where the file has the columns of a table, on a line: an answer may have several of a kind. */
    public Columns columns(TableKind kind, int line) {
        if (survey != null) {
            return survey.columns(kind, line);
        }
        return table != null && table.header().kind() == kind ? table.header().columns() : Columns.ofAnnex(kind);
    }

    /** How the text is encoded, or null where the file is no text. */
    public @Nullable Charset charset() {
        return encoding == null ? null : encoding.charset();
    }

    /** The lines of an answer, or null where the file is something else. */
    public @Nullable PublishedText text() {
        return text;
    }

    /** Bytes that were read so far; of a workbook, none before all. May be asked from another thread. */
    public long bytesRead() {
        return bytesRead.get();
    }

    /** The size of the file in bytes. */
    public long bytesTotal() {
        return bytesTotal;
    }

    /**
     * Reads the file: issues of the file itself first, then its rows.
     *
     * @return the letter and the annexes of an answer; nothing of the kind for a table
     * @throws IOException where the file cannot be read from the disk
     */
    public Answer read(RowSink sink) throws IOException {
        Answer answer = new Answer(null, List.of());
        if (broken != null) {
            sink.issue(broken);
        } else if (text != null) {
            answer = TextReader.read(text, sink);
        } else if (table != null) {
            new TableReading(table, limits, sink).read();
        }
        bytesRead.set(bytesTotal);
        return answer;
    }

    /**
     * Gives what the file says, line by line, as it is kept: the lines of a text, the rows of a workbook with tabs
     * between their cells. Line n is what issues and rows call n.
     *
     * @throws IOException where the file cannot be read from the disk
     */
    public void eachLine(Consumer<String> reader) throws IOException {
        if (text != null) {
            text.lines().forEach(reader);
        } else if (encoding != null) {
            try (BufferedReader lines = new BufferedReader(encoding.reader(Files.newInputStream(file)))) {
                lines.lines().forEach(reader);
            }
        } else if (table != null) {
            eachRow(table, reader);
        }
    }

    private static void eachRow(OpenedTable table, Consumer<String> reader) throws IOException {
        try (RowsOfFile rows = table.rows().open()) {
            int number = 1;
            for (FileRow row = rows.next(); row != null; row = rows.next()) {
                for (; number < row.number(); number++) {
                    reader.accept("");
                }
                reader.accept(row.text());
                number++;
            }
        } catch (BrokenFile broken) {
            throw new IOException("a file that was read once cannot be read again", broken);
        }
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }

    private void recognise(@Nullable UploadKind told) throws BrokenFile, IOException {
        if (bytesTotal > limits.bytes()) {
            throw tooLarge(limits.bytes());
        }
        byte[] start = start();
        if (TextEncoding.startsWith(start, 'P', 'K', 3, 4) || TextEncoding.startsWith(start, 'P', 'K', 5, 6)) {
            refuseDocument(told);
            openWorkbook(told);
            return;
        }
        refuseForeign(start);
        encoding = TextEncoding.of(file, start);
        recogniseAnswer(told);
        if (text == null) {
            openText(encoding, told);
        }
    }

    private byte[] start() throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(START_OF_FILE);
        }
    }

    private static void refuseDocument(@Nullable UploadKind told) throws BrokenFile {
        if (told == UploadKind.document) {
            throw broken(IssueReason.notDocument, Map.of());
        }
    }

    private static void refuseForeign(byte[] start) throws BrokenFile {
        String format = null;
        if (TextEncoding.startsWith(start, '%', 'P', 'D', 'F')) {
            format = "PDF";
        } else if (TextEncoding.startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            format = "XLS";
        } else if (TextEncoding.startsWith(start, '{', '\\', 'r', 't', 'f')) {
            format = "RTF";
        }
        if (format != null) {
            throw broken(IssueReason.unsupportedFormat, Map.of("format", format));
        }
    }

    /** An answer has a letter or several tables, and is short enough to be read as a whole. */
    private void recogniseAnswer(@Nullable UploadKind told) throws BrokenFile, IOException {
        boolean isShort = bytesTotal <= limits.gatheredCharacters();
        if (told == UploadKind.document && !isShort) {
            throw tooLarge(limits.gatheredCharacters());
        }
        if (!isShort || (told != null && told != UploadKind.document)) {
            return;
        }
        StringWriter content = new StringWriter();
        try (Reader characters = Objects.requireNonNull(encoding).reader(Files.newInputStream(file))) {
            characters.transferTo(content);
        }
        if (Spaces.isBlank(content.toString())) {
            throw broken(IssueReason.emptyFile, Map.of());
        }
        PublishedText lines = PublishedText.of(content.toString());
        TextReader.Survey found = TextReader.survey(lines);
        if (told == UploadKind.document || found.isAnswer()) {
            text = lines;
            survey = found;
        }
    }

    private void openText(TextEncoding readAs, @Nullable UploadKind told) throws BrokenFile, IOException {
        List<OpenedTable.Search> searches = new ArrayList<>();
        for (char separator : SEPARATORS) {
            searches.add(OpenedTable.search(() -> rows(readAs, separator), List.of()));
        }
        OpenedTable best = null;
        for (OpenedTable.Search search : searches) {
            OpenedTable found = search.table();
            if (found != null
                    && (best == null || found.header().known() > best.header().known())) {
                best = found;
            }
        }
        if (best == null) {
            throw notFound(searches);
        }
        use(best, told);
    }

    private RowsOfFile rows(TextEncoding readAs, char separator) throws IOException {
        bytesRead.set(0);
        return new SeparatedRows(
                readAs.reader(new CountedBytes(Files.newInputStream(file), bytesRead)), separator, limits);
    }

    private void openWorkbook(@Nullable UploadKind told) throws BrokenFile, IOException {
        WorkbookSurvey parts = WorkbookSurvey.of(file, limits);
        workbook = workbook();
        List<OpenedTable.Search> searches = new ArrayList<>();
        List<OpenedTable> tables = new ArrayList<>();
        String second = "";
        for (Sheet sheet : workbook.getSheets().toList()) {
            OpenedTable.Search search =
                    OpenedTable.search(() -> new WorkbookRows(sheet, limits), parts.merges(sheet.getId()));
            searches.add(search);
            OpenedTable found = search.table();
            boolean isMeant = found != null
                    && (told == null || told.table() == found.header().kind());
            if (isMeant && !tables.isEmpty()) {
                second = sheet.getName();
            }
            if (isMeant) {
                tables.add(found);
            }
        }
        if (tables.size() > 1) {
            throw broken(IssueReason.severalTables, Map.of("sheet", second));
        }
        if (tables.isEmpty()) {
            use(
                    searches.stream()
                            .map(OpenedTable.Search::table)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow(() -> notFound(searches)),
                    told);
        } else {
            use(tables.get(0), told);
        }
    }

    /** Formats tell dates from numbers; a workbook without formats has neither. */
    private ReadableWorkbook workbook() throws BrokenFile {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException withoutFormats) {
            try {
                return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
            } catch (IOException | RuntimeException damaged) {
                throw WorkbookSurvey.damaged();
            }
        }
    }

    private void use(OpenedTable found, @Nullable UploadKind told) throws BrokenFile {
        if (told != null && told.table() != found.header().kind()) {
            throw broken(
                    IssueReason.otherKind,
                    Map.of("told", told.name(), "found", found.header().kind().name()));
        }
        table = found;
    }

    private static BrokenFile notFound(List<OpenedTable.Search> searches) {
        if (searches.stream().allMatch(OpenedTable.Search::isEmpty)) {
            return broken(IssueReason.emptyFile, Map.of());
        }
        RowIssue first = searches.get(0).broken();
        boolean noneIsReadable = searches.stream().allMatch(search -> search.broken() != null);
        return first != null && noneIsReadable ? new BrokenFile(first) : broken(IssueReason.noHeader, Map.of());
    }

    private static BrokenFile tooLarge(long limit) {
        return broken(IssueReason.tooLarge, Map.of("limit", String.valueOf(limit)));
    }

    private static BrokenFile broken(IssueReason reason, Map<String, String> arguments) {
        return new BrokenFile(RowIssue.ofFile(reason, arguments));
    }
}
