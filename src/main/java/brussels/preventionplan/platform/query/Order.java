package brussels.preventionplan.platform.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of a list. Its last terms tell every two rows apart, so that a list can be read on from any row.
 *
 * @param terms the first decides; each next one among those that are equal so far
 */
public record Order(List<Term> terms) {

    public Order {
        terms = List.copyOf(terms);
    }

    /**
     * One thing that a list is ordered by.
     *
     * @param expression in the language of the query; no row lacks it
     * @param descending the largest first
     */
    public record Term(String expression, boolean descending) {

        private String orderBy() {
            return expression + (descending ? " desc" : " asc");
        }

        private Term reversed() {
            return new Term(expression, !descending);
        }
    }

    /** By expressions, the smallest first. */
    public static Order by(String... expressions) {
        return new Order(
                Stream.of(expressions).map(each -> new Term(each, false)).toList());
    }

    /** By other terms first. */
    public Order after(List<Term> first) {
        return new Order(Stream.concat(first.stream(), terms.stream()).toList());
    }

    /** The same from its end. */
    public Order reversed() {
        return new Order(terms.stream().map(Term::reversed).toList());
    }

    /** The end of a query that puts it in this order. */
    public String orderBy() {
        return terms.stream().map(Term::orderBy).collect(Collectors.joining(", ", " order by ", ""));
    }

    /** The same in SQL. */
    public String orderByInColumns() {
        return Columns.of(orderBy());
    }

    /** What a query selects to tell where a row stands. */
    public String position() {
        return terms.stream().map(Term::expression).collect(Collectors.joining(", "));
    }

    /** The same in SQL. */
    public String positionInColumns() {
        return Columns.of(position());
    }

    /** Whether all terms from one on can be compared as one row of values. */
    boolean isPlainFrom(int term) {
        return terms.stream().skip(term).noneMatch(Term::descending);
    }
}
