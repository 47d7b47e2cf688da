package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.Annex;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.TableKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a text from one annex's caption, or a table's header where it has no caption, to the next.
 *
 * @param caption null where the table stands alone
 * @param kind null where the annex holds none of the known tables
 * @param rows what stands below the header, in the annex's order of columns, without blank lines and repeated headers
 * @param issues what is wrong with headers that have another order
 */
record Section(
        @Nullable AnnexCaption caption,
        @Nullable TableKind kind,
        int firstLine,
        int lastLine,
        List<Row> rows,
        List<RowIssue> issues) {

    Section {
        issues = List.copyOf(issues);
        rows = List.copyOf(rows);
    }

    @Nullable
    Annex annex() {
        return caption == null
                ? null
                : new Annex(caption.number(), caption.title(), caption.year(), firstLine, lastLine);
    }
}
