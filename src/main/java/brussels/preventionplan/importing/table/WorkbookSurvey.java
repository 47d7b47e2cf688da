package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all parts of a workbook before it is opened: how large they are unzipped, that none declares a document
 * type, that nothing in a sheet makes its reader take memory without bound, and which cells are merged.
 */
final class WorkbookSurvey {

    /** What a spreadsheet takes at most of formats, and of formats of numbers (Excel specifications and limits). */
    private static final int MOST_FORMATS = 65_490;

    private static final int MOST_RELATIONSHIPS = 10_000;
    private static final int LONGEST_NAME = 300;
    /** A row of a table has fewer cells of text. */
    private static final long STRINGS_OF_ROW = 10;

    /** A small part may well be packed very tightly. */
    private static final long SMALL = 1 << 20;
    /** What a reader has to hold of one text, comment or tag, in bytes or characters. */
    private static final int LONGEST_RUN = 1 << 20;

    /** How XML in UTF-16 begins, with or without a byte order mark. */
    private static final Set<Integer> WIDE_STARTS = Set.of(0xFEFF, 0xFFFE, (int) '<', '<' << Byte.SIZE);
    /** How XML in UTF-32 begins. */
    private static final Set<Integer> WIDER_STARTS = Set.of(0xFEFF, (int) '<');

    private static final String SHEET = "worksheet";

    private final Limits limits;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final Map<String, SheetSurvey> sheets = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    /** How often what a reader keeps for the whole workbook stands in it. */
    private final Map<String, Integer> kept = new HashMap<>();

    private long sharedStrings;
    private long unzipped;

    private WorkbookSurvey(Limits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * Looks through a workbook.
     *
     * @throws BrokenFile where it is none, or is refused
     */
    static WorkbookSurvey of(Path file, Limits limits) throws BrokenFile, IOException {
        WorkbookSurvey survey = new WorkbookSurvey(limits);
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > limits.entries()) {
                throw broken(IssueReason.tooManyEntries, limits.entries());
            }
            for (ZipArchiveEntry entry : entries) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    survey.look(entry.getName(), survey.new Part(bytes, entry.getCompressedSize()));
                }
            }
        } catch (Refused refused) {
            throw refused.broken;
        } catch (IOException | RuntimeException damaged) {
            throw damaged();
        }
        if (survey.sheets.isEmpty()
                || survey.sheets.values().stream().anyMatch(sheet -> sheet.highestString() >= survey.sharedStrings)) {
            throw damaged();
        }
        return survey;
    }

    /** The merged cells of a sheet, by the id of its relationship; from the uppermost on. */
    List<SheetSurvey.Merge> merges(@Nullable String relationship) {
        String target = targets.getOrDefault(String.valueOf(relationship), "").toLowerCase(Locale.ROOT);
        SheetSurvey sheet = sheets.get(target.startsWith("/") ? target.substring(1) : "xl/" + target);
        return sheet == null ? List.of() : sheet.merges();
    }

    static BrokenFile damaged() {
        return new BrokenFile(RowIssue.ofFile(IssueReason.damagedWorkbook, Map.of()));
    }

    static BrokenFile broken(IssueReason reason, long limit) {
        return new BrokenFile(RowIssue.ofFile(reason, Map.of("limit", String.valueOf(limit))));
    }

    private void look(String name, Part part) throws IOException {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            SheetSurvey sheet = null;
            long characters = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (xml.isCharacters()) {
                    characters += xml.getTextLength();
                    requireShort(characters);
                    if (sheet != null) {
                        sheet.text(xml.getText());
                    }
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Refused(new BrokenFile(RowIssue.ofFile(IssueReason.documentType, Map.of())));
                } else if (event == XMLStreamConstants.END_ELEMENT && sheet != null) {
                    sheet.end(xml.getLocalName());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (!part.isXml) {
                        part.isXml = true;
                        part.isSheet = xml.getLocalName().equals(SHEET);
                        sheet = part.isSheet ? new SheetSurvey(this) : null;
                    }
                    boolean beginsText =
                            xml.getLocalName().equals("c") || xml.getLocalName().equals("si");
                    characters = beginsText ? 0 : characters;
                    if (sheet == null) {
                        element(xml);
                    } else {
                        sheet.begin(xml);
                    }
                }
            }
            if (sheet != null) {
                sheets.put(name.toLowerCase(Locale.ROOT), sheet);
            }
        } catch (XMLStreamException malformed) {
            if (malformed.getNestedException() instanceof Refused refused) {
                throw refused;
            }
            if (part.isXml) {
                throw new IOException(malformed);
            }
            // a picture, or whatever else may lie in a workbook: it counts, and is not opened
        }
        part.transferTo(OutputStream.nullOutputStream());
    }

    private void element(XMLStreamReader xml) throws IOException {
        String name = xml.getLocalName();
        switch (name) {
            case "si" -> {
                sharedStrings++;
                if (sharedStrings > STRINGS_OF_ROW * limits.rows()) {
                    throw new Refused(broken(IssueReason.tooManyRows, limits.rows()));
                }
            }
            case "xf", "numFmt" -> keep(name, MOST_FORMATS);
            case "sheet" -> keep(name, limits.entries());
            case "Relationship" -> {
                keep(name, MOST_RELATIONSHIPS);
                if (String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/" + SHEET)) {
                    String id = String.valueOf(xml.getAttributeValue(null, "Id"));
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    require(id.length() <= LONGEST_NAME && target.length() <= LONGEST_NAME);
                    targets.put(id, target);
                }
            }
            default -> {
                // is not kept
            }
        }
    }

    /** One more of what is kept for the whole workbook. */
    void keep(String name, int most) throws IOException {
        require(kept.merge(name, 1, Integer::sum) <= most);
    }

    /** What a reader makes of the workbook counts as if it stood there. */
    void count(long made) throws IOException {
        unzipped += made;
        if (unzipped > limits.unzippedBytes()) {
            throw new Refused(broken(IssueReason.unzippedTooLarge, limits.unzippedBytes()));
        }
    }

    Limits limits() {
        return limits;
    }

    private void requireShort(long characters) throws IOException {
        if (characters > LONGEST_RUN) {
            throw new Refused(broken(IssueReason.cellTooLong, limits.cellLength()));
        }
    }

    static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("a sheet that no spreadsheet writes");
        }
    }

    /** Ends the reading of a part from within it. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient BrokenFile broken;

        Refused(BrokenFile broken) {
            super(broken);
            this.broken = broken;
        }
    }

    /** A part of the workbook while it is unzipped, which ends where a limit does. */
    private final class Part extends FilterInputStream {
        private final long packed;
        private long size;
        private boolean isXml;
        private boolean isSheet;
        private boolean mayBeXml;
        private int first;
        private boolean isInComment;
        private int run;
        private int last = ' ';
        private int beforeLast = ' ';

        Part(InputStream bytes, long packed) {
            super(bytes);
            this.packed = packed;
        }

        /** A parser closes what it has read; what stands behind its end counts as well. */
        @Override
        public void close() {
            // whoever opened it closes it
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int index = offset; index < offset + read; index++) {
                follow(buffer[index] & 0xFF, size + index - offset);
            }
            count(Math.max(0, read));
            return read;
        }

        /**
         * A parser holds a text, a tag or a comment as a whole, so that none may be longer than any that a spreadsheet
         * writes. Parts that are not XML are not parsed; XML in wide characters is none that a spreadsheet writes.
         */
        private void follow(int value, long position) throws IOException {
            if (position == 0) {
                mayBeXml = "<\u00EF \t\r\n".indexOf(value) >= 0;
            }
            if (position < Integer.BYTES) {
                first = first << Byte.SIZE | value;
                boolean isWide = (position == 1 && WIDE_STARTS.contains(first))
                        || (position == Integer.BYTES - 1 && WIDER_STARTS.contains(first));
                if (isWide) {
                    throw new Refused(damaged());
                }
            }
            run++;
            if (isInComment) {
                isInComment = value != '>' || !endsComment();
            } else if (last == '<') {
                isInComment = value == '!' || value == '?';
                run = 0;
            }
            beforeLast = last;
            last = value;
            if (mayBeXml && run > LONGEST_RUN) {
                requireShort(run);
            }
        }

        private boolean endsComment() {
            return last == '?' || (last == beforeLast && (last == '-' || last == ']'));
        }

        private void count(int read) throws IOException {
            size += read;
            WorkbookSurvey.this.count(read);
            if (size > SMALL && size > packed * limits.ratio()) {
                throw new Refused(WorkbookSurvey.broken(IssueReason.ratioTooHigh, limits.ratio()));
            } else if (!isSheet && size > limits.partBytes()) {
                throw new Refused(WorkbookSurvey.broken(IssueReason.unzippedTooLarge, limits.partBytes()));
            }
        }
    }
}
