package brussels.preventionplan.grant;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    static String orderBy(List<GrantSort> sort, GrantQuery query) {
        return Stream.concat(
                        sort.stream().map(each -> each.expression(query)),
                        Stream.of("g.year", "g.measureCode", "g.source.line", "g.id"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private String expression(GrantQuery query) {
        String expression = switch (property) {
            case amount -> query.amount();
            case year -> "g.year";
            case measure -> "g.measureCode";
            case organization -> "g.organization.organizationId";
        };
        return expression + (descending ? " desc" : " asc") + " nulls last";
    }
}
