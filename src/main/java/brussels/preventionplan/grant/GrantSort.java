package brussels.preventionplan.grant;

import brussels.preventionplan.platform.query.Order;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What grants can be sorted by, ascending or, with "-" before it, descending ([col-sort]). */
@Schema(
        type = SchemaType.STRING,
        description = "Property to sort by; \"-\" before it means descending",
        enumeration = {"amount", "-amount", "year", "-year", "measure", "-measure", "organization", "-organization"})
record GrantSort(Property property, boolean descending) {

    /** A property that grants can be sorted by. */
    enum Property {
        /** Smallest first; a grant without an amount comes last either way. */
        amount,
        /** Earliest first. */
        year,
        /** In the order of the codes. */
        measure,
        /** In the order of the organizations' ids. */
        organization
    }

    /** What Jakarta REST calls to read a parameter. */
    public static GrantSort fromString(String text) {
        boolean descending = text.startsWith("-");
        return new GrantSort(Property.valueOf(descending ? text.substring(1) : text), descending);
    }

    /** The order of a list; grants that are equal in it stand in the order of the document. */
    static Order order(List<GrantSort> sort, GrantQuery query) {
        return Order.by("g.year", "g.measureCode", "g.source.line", "g.id")
                .after(sort.stream().map(each -> each.term(query)).toList());
    }

    /** Whether the smallest amount comes first in a list. */
    static boolean isByRisingAmount(List<GrantSort> sort) {
        return sort.stream().limit(1).anyMatch(first -> first.property == Property.amount && !first.descending);
    }

    /** Whether amounts decide where a grant stands. */
    static boolean isByAmount(List<GrantSort> sort) {
        return sort.stream().limit(1).anyMatch(first -> first.property == Property.amount);
    }

    private Order.Term term(GrantQuery query) {
        return switch (property) {
            case amount -> new Order.Term(query.sortedAmount(descending), descending);
            case year -> new Order.Term("g.year", descending);
            case measure -> new Order.Term("g.measureCode", descending);
            case organization -> new Order.Term("g.organization.id", descending);
        };
    }
}
