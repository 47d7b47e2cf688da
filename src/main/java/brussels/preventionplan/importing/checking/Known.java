package brussels.preventionplan.importing.checking;

import brussels.preventionplan.commune.CommuneNames;
import brussels.preventionplan.measure.PlanYears;
import java.util.List;
import java.util.Map;

/**
 * What rows are matched with.
 *
 * @param communes the communes' names
 * @param themeOfMeasure every measure of the plan and its theme, in the order of the codes
 * @param years the years of the plan
 * @param misspellings words that are known to be misspelled
 */
public record Known(
        CommuneNames communes, Map<String, String> themeOfMeasure, PlanYears years, List<Misspelling> misspellings) {

    /**
     * What is known of the plan.
     *
     * @param themeOfMeasure every measure of the plan and its theme, in the order of the codes
     */
    public static Known ofPlan(Map<String, String> themeOfMeasure, List<Misspelling> misspellings) {
        return new Known(CommuneNames.shipped(), themeOfMeasure, PlanYears.shipped(), misspellings);
    }

    public Known {
        misspellings = List.copyOf(misspellings);
    }

    /**
     * A word that is misspelled.
     *
     * @param language of the text that it stands in, {@code fr} or {@code nl}
     * @param expected how it should be spelled; empty where that is not clear
     */
    public record Misspelling(int line, String language, String word, String expected) {

        String suggestion() {
            return expected.isEmpty() ? "" : " → " + expected;
        }
    }
}
