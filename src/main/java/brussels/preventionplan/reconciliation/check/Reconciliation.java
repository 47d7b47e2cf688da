package brussels.preventionplan.reconciliation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The checks of one year: each measure, then each theme, in the order of their codes. Pure: knows neither HTTP nor SQL.
 *
 * @param measures the checks of the measures
 * @param themes the checks of the themes
 */
public record Reconciliation(List<Check> measures, List<Check> themes) {

    public Reconciliation {
        measures = List.copyOf(measures);
        themes = List.copyOf(themes);
    }

    /**
     * Checks a year.
     *
     * @param themeOfMeasure every measure of the plan and its theme, in the order of the codes
     * @param listed what is listed, by measure; a measure without grants may be left out
     * @param declared what is declared, by code of measure or theme
     */
    public static Reconciliation of(
            Map<String, String> themeOfMeasure,
            Map<String, Check.Listed> listed,
            Map<String, Check.Declared> declared) {
        Map<String, Check.Listed> byTheme = new TreeMap<>();
        List<Check> measures = new ArrayList<>();
        themeOfMeasure.forEach((measure, theme) -> {
            Check.Listed here = listed.getOrDefault(measure, Check.Listed.NOTHING);
            measures.add(new Check(measure, here, declared.get(measure)));
            byTheme.merge(theme, here, Check.Listed::plus);
        });
        return new Reconciliation(
                measures,
                byTheme.entrySet().stream()
                        .map(theme -> new Check(theme.getKey(), theme.getValue(), declared.get(theme.getKey())))
                        .toList());
    }

    /** What came of all its checks together. */
    public YearStatus status() {
        List<CheckStatus> all = new ArrayList<>();
        measures.forEach(check -> all.add(check.status()));
        themes.forEach(check -> all.add(check.status()));
        return YearStatus.of(all);
    }
}
