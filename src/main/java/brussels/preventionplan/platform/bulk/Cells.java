package brussels.preventionplan.platform.bulk;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row on its way to a table: its values by column. */
public final class Cells {

    private final Map<String, Object> values = new HashMap<>();

    /** Adds a value; null for what is absent. */
    public Cells with(String column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
        return this;
    }

    /** The value of a column, or null. */
    @Nullable
    Object of(String column) {
        return values.get(column);
    }
}
