package brussels.preventionplan.platform.table;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table, one row after another; closing it ends the file and closes what it is written to. */
public interface TableWriter extends Closeable {

    /**
     * Writes a row.
     *
     * @param cells texts, also {@link Marked} ones, integers, {@link BigDecimal}s and booleans; null where a cell is blank
     */
    void write(List<? extends @Nullable Object> cells) throws IOException;

    /** A cell as text: a decimal number without an exponent, a blank cell empty. */
    static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
