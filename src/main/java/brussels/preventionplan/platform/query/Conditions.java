package brussels.preventionplan.platform.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one query, put together from what a request asks for: different filters are AND, several values of
 * one filter OR ([col-filter]). What is not asked for adds nothing. Values are always bound, never written into the
 * query.
 */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** A condition that always holds true of what is found. */
    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The expression has one of the values; any, where none is asked for. */
    public Conditions in(String expression, @Nullable Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            conditions.add(expression + " in (:" + bind(values) + ")");
        }
        return this;
    }

    /** The expression stands in a relation ({@code =}, {@code >=}, {@code <=}) to the value, if one is asked for. */
    public Conditions compare(String expression, String relation, @Nullable Object value) {
        if (value != null) {
            conditions.add(expression + " " + relation + " :" + bind(value));
        }
        return this;
    }

    /**
     * The words of a question all begin words of a searchable text.
     *
     * @param expression a column made by {@link SearchableText}
     */
    public Conditions matches(String expression, @Nullable String question) {
        if (question != null) {
            String words = SearchableText.query(question);
            conditions.add(
                    words.isEmpty()
                            ? "1 = 0"
                            : "cast(sql('to_tsvector(''simple'', ?) @@ to_tsquery(''simple'', ?)', " + expression
                                    + ", :" + bind(words) + ") as Boolean) = true");
        }
        return this;
    }

    private String bind(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    /** All conditions, joined. */
    public String where() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    /** The values, by name. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
