package brussels.preventionplan.correction;

import brussels.preventionplan.document.Source;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something whose values can be corrected, as it was published.
 *
 * @param source where it stands in the document
 * @param values by property, as in {@code title.fr}, those that are blank included
 */
public record Correctable(Source source, Map<String, Value> values) {

    /** How amounts are written, in euro: {@code 670000.00}. */
    public static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}\\.[0-9]{2}");

    /** How counts are written. */
    public static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    /** A text of any kind that is not blank. */
    public static final Pattern TEXT = Pattern.compile("(?s).*\\S.*");

    public Correctable {
        values = Map.copyOf(values);
    }

    /**
     * One value of it.
     *
     * @param published null where it is blank
     * @param form what a correction of it looks like
     * @param name whether it names something: it is never blank, and a correction of it holds wherever it is spelled so
     */
    public record Value(@Nullable String published, Pattern form, boolean name) {

        /** One that names nothing. */
        public Value(@Nullable String published, Pattern form) {
            this(published, form, false);
        }
    }
}
