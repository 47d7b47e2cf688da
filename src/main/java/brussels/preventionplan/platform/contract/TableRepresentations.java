package brussels.preventionplan.platform.contract;

import brussels.preventionplan.platform.table.TableMediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says of every list that it can be had as a table too. A list written tomorrow has it for free. */
final class TableRepresentations {

    private final Components components;

    TableRepresentations(Components components) {
        this.components = components;
    }

    /**
     * Adds to a list the ways to have it as a table.
     *
     * @param content what it answers, in JSON so far
     */
    void addTo(Operation operation, Content content) {
        content.addMediaType(
                TableMediaType.CSV,
                OASFactory.createMediaType().schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        content.addMediaType(
                TableMediaType.XLSX,
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .format("binary")));
        share(
                operation,
                "ListFormat",
                "format",
                "How the list is given, whatever Accept says. A table, csv or xlsx, is a file with all items that the"
                        + " filters leave, whatever page and pageSize say: a column for each value, named as by select"
                        + " (amount.value), a list in one cell as JSON. It takes neither embed nor a cursor. A cell of a"
                        + " workbook ends at 32 767 characters.",
                List.of("json", "csv", "xlsx"),
                "json");
        share(
                operation,
                "Dialect",
                "dialect",
                "Of csv: rfc4180 has commas, and points in numbers; excel has what Excel in French or Dutch opens well,"
                        + " a byte order mark, semicolons, and commas in numbers. In both, an apostrophe precedes a text"
                        + " that a spreadsheet would take for a formula.",
                List.of("rfc4180", "excel"),
                "rfc4180");
    }

    private void share(
            Operation operation, String name, String parameter, String description, List<Object> values, String usual) {
        components.addParameter(
                name,
                OASFactory.createParameter()
                        .name(parameter)
                        .in(Parameter.In.QUERY)
                        .description(description)
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .enumeration(values)
                                .defaultValue(usual))
                        .example(usual));
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + name));
    }
}
