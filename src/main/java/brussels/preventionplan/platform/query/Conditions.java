package brussels.preventionplan.platform.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * A fact holds as of a revision. The present is asked for in the words of the partial indexes.
     *
     * @param fact what the query calls it: {@code g}; it has a {@code sinceRevision} and an {@code untilRevision}
     * @param revision null for the present
     */
    public Conditions holdsAt(String fact, @Nullable Long revision) {
        if (revision == null) {
            conditions.add(fact + ".untilRevision is null");
        } else {
            String bound = ":" + bind(revision);
            conditions.add(fact + ".sinceRevision <= " + bound + " and (" + fact + ".untilRevision is null or " + fact
                    + ".untilRevision > " + bound + ")");
        }
        return this;
    }

    /** The expression has one of the values; any, where none is asked for. */
    public Conditions in(String expression, @Nullable Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            conditions.add(expression + " in (:" + bind(values) + ")");
        }
        return this;
    }

    /**
     * One of the parts has one of the values; none is found without values.
     *
     * @param parts of what is found: {@code c.changes}
     * @param property of a part
     */
    public Conditions some(String parts, String property, Collection<?> values) {
        conditions.add(
                "exists (select 1 from " + parts + " part where part." + property + " in (:" + bind(values) + "))");
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

    /**
     * What is found stands after a row of the list.
     *
     * @param position where that row stands: its value for each term of the order; null where it lacks one
     */
    public Conditions after(Order order, List<? extends @Nullable Object> position) {
        conditions.add(after(order, position, 0));
        return this;
    }

    private String after(Order order, List<? extends @Nullable Object> position, int at) {
        if (order.isPlainFrom(at)) {
            List<String> expressions = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (int i = at; i < position.size(); i++) {
                expressions.add(order.terms().get(i).expression());
                values.add(":" + bind(Objects.requireNonNull(position.get(i))));
            }
            return "(" + String.join(", ", expressions) + ") > (" + String.join(", ", values) + ")";
        }
        Order.Term term = order.terms().get(at);
        String expression = term.expression();
        Object value = position.get(at);
        String next = after(order, position, at + 1);
        if (value == null) {
            return "(" + expression + " is null and " + next + ")";
        }
        String bound = ":" + bind(value);
        return "(" + expression + (term.descending() ? " < " : " > ") + bound
                + (term.nullable() ? " or " + expression + " is null" : "")
                + " or " + expression + " = " + bound + " and " + next + ")";
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
