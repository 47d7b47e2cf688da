package brussels.preventionplan.reconciliation.explanation;

import java.util.List;

/**
 * What a search came to.
 *
 * @param failing the equations that fail as printed; without any, nothing is explained
 * @param explanations the best first; empty where nothing fits
 * @param searchComplete false where the search ended at a bound, so that something was left untried or left out
 */
public record Explanations(List<Equation> failing, List<Explanation> explanations, boolean searchComplete) {

    public Explanations {
        failing = List.copyOf(failing);
        explanations = List.copyOf(explanations);
    }
}
