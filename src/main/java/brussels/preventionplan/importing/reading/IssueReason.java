package brussels.preventionplan.importing.reading;

import brussels.preventionplan.finding.Severity;
import java.util.Set;

/**
 * Why something in an upload cannot be taken as it stands. Its message, in French, Dutch and English, has the key
 * {@code rowIssue.<name>}. Constants are spelled as in the contract; each names the arguments of its message.
 */
public enum IssueReason {
    /** The file has no content: nothing was read. */
    emptyFile,
    /** Neither the request nor a caption names the year. */
    missingYear,
    /** A caption names the year {@code found}, the request {@code told}. */
    otherYear("told", "found"),
    /** The year {@code year} is listed by another document already, {@code reference}: it would count twice. */
    yearOfAnotherDocument("year", "reference"),
    /** The document {@code reference} also says what the file does not: of another year, in another table or a letter. */
    documentHasMore("reference"),
    /** A text about a private person stands in the line that was redacted here before: the file is not to bring it back. */
    redactedText,
    /** The file has a header and no row below it. */
    onlyHeader,
    /** The file is neither text nor XLSX; {@code format} is what it seems to be, such as {@code PDF}. */
    unsupportedFormat("format"),
    /** A byte that is zero: the file is no text, or is UTF-16 without its byte order mark. */
    nulByte,
    /** Bytes that the text's encoding does not know; {@code encoding} names it. */
    notText("encoding"),
    /** The file, or what must be read as a whole, is larger than {@code limit} bytes or characters. */
    tooLarge("limit"),
    /** More than {@code limit} rows: those beyond were not read. */
    tooManyRows("limit"),
    /** A row has more than {@code limit} cells. */
    tooManyColumns("limit"),
    /** A cell has more than {@code limit} characters. */
    cellTooLong("limit"),
    /** A cell opens a quotation that is not closed, or goes on behind its end: what follows was not read. */
    brokenQuotes,
    /** No row names the columns of a table of actions or grants. */
    noHeader,
    /** The header is that of the table {@code found}, not of {@code told}. */
    otherKind("told", "found"),
    /** The text is told to be an answer, and has no annex. */
    notDocument,
    /** The header names a column that the table does not have. */
    unknownColumn,
    /** The header names one column twice; {@code first} is the number of the first. */
    doubledColumn("first"),
    /** The header lacks the column {@code column}, without which rows mean nothing. */
    missingColumn("column"),
    /** A cell stands beyond the columns that the header names. */
    cellWithoutColumn,

    /** The workbook cannot be opened, or breaks off. */
    damagedWorkbook,
    /** Unzipped, the workbook is larger than {@code limit} bytes. */
    unzippedTooLarge("limit"),
    /** A part of the workbook is packed more than {@code limit} times smaller than it is: a bomb. */
    ratioTooHigh("limit"),
    /** The workbook has more than {@code limit} parts. */
    tooManyEntries("limit"),
    /** A part of the workbook declares a document type or entities, which are never followed. */
    documentType,
    /** A second sheet, {@code sheet}, has such a table too: which of them is meant is not told. */
    severalTables("sheet"),
    /** A formula without a cached value; one that came to an empty text is a blank cell. */
    formula,
    /** The cell shows an error of the spreadsheet, such as {@code #REF!}. */
    errorValue,
    /** Cells are merged over {@code range}: which of them hold the value is not told. */
    mergedCells("range"),
    /** A date stands where an amount or a number is expected. */
    dateForAmount,

    /** The row names no measure. */
    missingMeasure,
    /** The cell is neither the code of a measure nor, in a table of grants, of a theme. */
    notMeasure,
    /** A grant stands under a theme: it must stand under a measure. */
    grantUnderTheme,
    /** The cell is no whole number of projects. */
    notCount,
    /** The cell is no amount. */
    notAmount,
    /** The cell can mean two amounts, such as "88,300". */
    ambiguousAmount,
    /** The amount is negative. */
    negativeAmount,
    /** The amount is zero: taken in, and told. */
    zeroAmount(Severity.warning),
    /** The amount has more than two decimals. */
    tooManyDecimals,
    /** The amount is larger than 999 999 999 999.99. */
    amountTooLarge,
    /** The row belongs to no commune: neither it nor one above names one. */
    missingCommune,
    /** The cell cannot be the name of a commune. */
    notCommune,

    /**
     * The cell cannot be the name of an organization: it has no word, or more than {@code limit} characters, or says that
     * the row is a total.
     */
    notOrganization("limit"),

    /** No measure of the plan has this code. */
    unknownMeasure,
    /** No theme of the plan has this code. */
    unknownTheme,
    /** No commune of the Region has this name. */
    unknownCommune,
    /** A total of the same code was declared already, on line {@code first}. */
    repeatedTotal("first"),
    /** The commune stands in the table already, under another name, on line {@code first}. */
    repeatedCommune("first"),
    /** The year is outside 2000–2100. */
    yearOutOfRange("year"),
    /** The last two digits of the enterprise number do not check the first eight (modulo 97). */
    notEnterpriseNumber;

    private final Severity severity;
    private final Set<String> arguments;

    IssueReason(String... arguments) {
        this(Severity.error, arguments);
    }

    IssueReason(Severity severity, String... arguments) {
        this.severity = severity;
        this.arguments = Set.of(arguments);
    }

    /** An error keeps the whole import from being stored, a warning nothing. */
    public Severity severity() {
        return severity;
    }

    /** The names of what the message names beside the value and the column. */
    public Set<String> arguments() {
        return arguments;
    }
}
