package brussels.preventionplan.correction;

import brussels.preventionplan.document.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something whose values can be corrected, as it was published.
 *
 * @param source where it stands in the document
 * @param values by property, as in {@code title.fr}, in the order in which they are printed, those that are blank included
 */
public record Correctable(Source source, Map<String, Value> values) {

    /** What properties end with: any, and those of a language. */
    private static final List<String> ORDERS = List.of("", ".fr", ".nl");

    /** How amounts are written, in euro: {@code 670000.00}. */
    public static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}\\.[0-9]{2}");

    /** How counts are written. */
    public static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    /** A text of any kind that is not blank. */
    public static final Pattern TEXT = Pattern.compile("(?s).*\\S.*");

    public Correctable {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * All that it would say with other values, in the order in which it is printed, and once more language by language.
     *
     * @param corrected by property; null for blank
     */
    String saying(Map<String, @Nullable String> corrected) {
        return ORDERS.stream()
                .flatMap(ending -> values.entrySet().stream()
                        .filter(value -> value.getKey().endsWith(ending))
                        .flatMap(value -> Stream.ofNullable(corrected.getOrDefault(
                                value.getKey(), value.getValue().published()))))
                .collect(Collectors.joining(" "));
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
