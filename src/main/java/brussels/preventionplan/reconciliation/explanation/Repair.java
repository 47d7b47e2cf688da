package brussels.preventionplan.reconciliation.explanation;

import java.util.List;
import java.util.Map;

/**
 * What a hypothesis proposes: the changes that would undo its slip.
 *
 * @param changes to the printed table
 * @param freeCounts how many counts were solved from the equations
 * @param freeAmounts how many amounts were
 * @param evidence equations beside the table's own that speak for it
 * @param family variants of one slip share it, and only the best of them is given; empty where there are no variants
 * @param variant which of the ways in which the slip happens, for the statement: its key ends in it
 * @param story named arguments for the statement
 */
record Repair(
        ExplanationType type,
        List<Change> changes,
        int freeCounts,
        int freeAmounts,
        List<Equation> evidence,
        String family,
        String variant,
        Map<String, String> story) {

    Repair {
        changes = List.copyOf(changes);
        evidence = List.copyOf(evidence);
        story = Map.copyOf(story);
    }

    /** A repair that solves nothing and needs no evidence but the table's own. */
    static Repair of(ExplanationType type, String variant, Map<String, String> story, Change... changes) {
        return new Repair(type, List.of(changes), 0, 0, List.of(), "", variant, story);
    }

    int freeValues() {
        return freeCounts + freeAmounts;
    }
}
