package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.contract.Contract;
import brussels.preventionplan.platform.contract.Leaf;
import brussels.preventionplan.platform.table.Marked;
import brussels.preventionplan.platform.table.TableWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the items of a list as the rows of a table, each value in a column of its own. */
final class ItemRows {

    private static final String STATUS = "status";

    /** How the results of checks are shown; whatever knows none of these words has other statuses. */
    private static final Map<String, Marked.Sign> SIGNS = Map.of(
            "match", Marked.Sign.good,
            "mismatch", Marked.Sign.bad,
            "notListed", Marked.Sign.bad,
            "notDeclared", Marked.Sign.unsure);

    private final ListTable table;
    private final Representation representation;
    private final Map<String, List<String>> query;
    private final TableWriter writer;
    private final List<Column> columns;

    /** A column, with what is to be known of it for each of many rows. */
    private record Column(Leaf leaf, String name, boolean isNumberAsText) {

        static Column of(Leaf leaf) {
            return new Column(leaf, leaf.name(), leaf.isNumberAsText());
        }
    }

    /** @param query what is asked of each item: {@code select}, {@code lang} */
    ItemRows(
            ListTable table,
            Contract contract,
            Representation representation,
            Map<String, List<String>> query,
            TableWriter writer) {
        this.table = table;
        this.representation = representation;
        this.query = query;
        this.writer = writer;
        List<Leaf> all = table.columns(contract);
        ObjectNode model = representation.shaped(model(all), table.operationId(), query);
        this.columns = all.stream()
                .filter(leaf -> !leaf.of(model).isMissingNode())
                .map(Column::of)
                .toList();
    }

    /** An item that has every value, and so shows which of them are left of any. */
    private static ObjectNode model(List<Leaf> leaves) {
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        leaves.forEach(leaf -> {
            ObjectNode at = model;
            for (String name : leaf.path().subList(0, leaf.path().size() - 1)) {
                at = at.withObjectProperty(name);
            }
            at.put(leaf.path().get(leaf.path().size() - 1), "");
        });
        return model;
    }

    /** Writes the header. */
    void begin() throws IOException {
        writer.write(columns.stream().map(Column::name).toList());
    }

    /** Writes an item. */
    void write(Object item) throws IOException {
        ObjectNode tree = representation.shaped(representation.tree(item), table.operationId(), query);
        if (table.parts() == null) {
            writeRow(tree);
            return;
        }
        for (JsonNode part : tree.path(table.parts())) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            table.repeated().forEach(name -> row.set(name, tree.get(name)));
            row.setAll((ObjectNode) part);
            writeRow(row);
        }
    }

    private void writeRow(ObjectNode row) throws IOException {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            cells.add(cell(column, column.leaf().of(row)));
        }
        writer.write(cells);
    }

    private @Nullable Object cell(Column column, JsonNode value) {
        if (value.isMissingNode()) {
            return null;
        }
        if (value.isContainerNode()) {
            return value.toString();
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        if (value.isNumber() || column.isNumberAsText()) {
            return new BigDecimal(value.asText());
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        Marked.Sign sign = column.name().equals(STATUS) ? SIGNS.get(value.asText()) : null;
        return sign == null ? value.asText() : new Marked(value.asText(), sign);
    }
}
