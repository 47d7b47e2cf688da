package brussels.preventionplan.total;

import brussels.preventionplan.action.Actions;
import brussels.preventionplan.revision.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The years that something is published of. */
@ApplicationScoped
public class PublishedYears {

    private final Actions actions;
    private final Totals totals;
    private final DeclaredTotals declaredTotals;

    PublishedYears(Actions actions, Totals totals, DeclaredTotals declaredTotals) {
        this.actions = actions;
        this.totals = totals;
        this.declaredTotals = declaredTotals;
    }

    /** The years that have actions, grants or declared totals, the newest first. */
    public List<Integer> list(AsOf asOf) {
        return Stream.of(actions.listYears(asOf), totals.listYears(asOf), declaredTotals.listYears(asOf))
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
