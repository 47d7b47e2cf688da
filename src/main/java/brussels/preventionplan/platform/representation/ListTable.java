package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.contract.Contract;
import brussels.preventionplan.platform.contract.Leaf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which list is written as a table, in which rows.
 *
 * @param operationId lists it
 * @param repeated values of an item that stand in the rows of all its parts
 * @param parts the property of an item that holds the parts which are its rows; null where the item itself is the row
 */
public record ListTable(
        String operationId, List<String> repeated, @Nullable String parts) {

    public ListTable {
        repeated = List.copyOf(repeated);
    }

    /** A row for each item. */
    public static ListTable of(String operationId) {
        return new ListTable(operationId, List.of(), null);
    }

    List<Leaf> columns(Contract contract) {
        List<Leaf> leaves = contract.leavesOf(operationId);
        if (parts == null) {
            return leaves;
        }
        List<Leaf> columns = new ArrayList<>(
                leaves.stream().filter(leaf -> repeated.contains(leaf.name())).toList());
        columns.addAll(contract.leavesOf(operationId, parts));
        return columns;
    }
}
