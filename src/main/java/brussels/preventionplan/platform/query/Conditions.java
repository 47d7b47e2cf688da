package brussels.preventionplan.platform.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one query, put together from what a request asks for: different filters are AND, several values of
 * one filter OR ([col-filter]). What is not asked for adds nothing. Values are always bound, never written into the
 * query.
 */
public final class Conditions {

    private final List<Condition> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** One condition in the language of entities and, of the same values, in SQL. */
    private record Condition(String ofEntities, String ofColumns) {}

    /** A condition that always holds true of what is found. */
    public Conditions and(String condition) {
        return and(condition, Columns.of(condition));
    }

    private Conditions and(String ofEntities, String ofColumns) {
        conditions.add(new Condition(ofEntities, ofColumns));
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
            return and(fact + ".untilRevision is null");
        }
        String bound = ":" + bind(revision);
        return and(fact + ".sinceRevision <= " + bound + " and (" + fact + ".untilRevision is null or " + fact
                + ".untilRevision > " + bound + ")");
    }

    /** The expression has one of the values; any, where none is asked for. */
    public Conditions in(String expression, @Nullable Collection<?> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        // One value is compared, so that an index has what is found in order.
        if (values.size() == 1) {
            return compare(expression, "=", values.iterator().next());
        }
        String bound = ":" + bind(values);
        return and(expression + " in (" + bound + ")", Columns.of(expression) + " = any(" + bound + ")");
    }

    /** The expression stands in a relation ({@code =}, {@code >=}, {@code <=}) to the value, if one is asked for. */
    public Conditions compare(String expression, String relation, @Nullable Object value) {
        return value == null ? this : and(expression + " " + relation + " :" + bind(value));
    }

    /**
     * The words of a question all begin words of a searchable text.
     *
     * @param expression a column made by {@link SearchableText}
     */
    public Conditions matches(String expression, @Nullable String question) {
        if (question == null) {
            return this;
        }
        String words = SearchableText.query(question);
        if (words.isEmpty()) {
            return and("1 = 0");
        }
        String bound = ":" + bind(words);
        return and(
                "cast(sql('to_tsvector(''simple'', ?) @@ to_tsquery(''simple'', ?)', " + expression + ", " + bound
                        + ") as Boolean) = true",
                "to_tsvector('simple', " + Columns.of(expression) + ") @@ to_tsquery('simple', " + bound + ")");
    }

    /**
     * What is found stands after a row of the list.
     *
     * @param position where that row stands: its value for each term of the order
     */
    public Conditions after(Order order, List<?> position) {
        return and(after(order, position, 0));
    }

    private String after(Order order, List<?> position, int at) {
        if (order.isPlainFrom(at)) {
            List<String> expressions = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (int i = at; i < position.size(); i++) {
                expressions.add(order.terms().get(i).expression());
                values.add(":" + bind(position.get(i)));
            }
            return "(" + String.join(", ", expressions) + ") > (" + String.join(", ", values) + ")";
        }
        Order.Term term = order.terms().get(at);
        String beyond = term.expression() + (term.descending() ? " <" : " >");
        String bound = ":" + bind(position.get(at));
        // What comes first is said twice, in the words that an index takes: it then begins with the row.
        return "(" + beyond + "= " + bound + " and (" + beyond + " " + bound + " or " + after(order, position, at + 1)
                + "))";
    }

    private String bind(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    /** All conditions, joined, in the language of entities. */
    public String where() {
        return where(Condition::ofEntities);
    }

    /** All conditions, joined, in SQL with the same names of values. */
    public String whereInColumns() {
        return where(Condition::ofColumns);
    }

    private String where(Function<Condition, String> language) {
        return conditions.isEmpty()
                ? "1 = 1"
                : conditions.stream().map(language).collect(Collectors.joining(" and "));
    }

    /** The values, by name. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
