package brussels.preventionplan.platform.table;

/** The media types of tables, where an annotation wants a constant. */
public final class TableMediaType {

    /** Comma-separated values (RFC 7111). */
    public static final String CSV = "text/csv";

    /** A workbook (ISO/IEC 29500). */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableMediaType() {}
}
