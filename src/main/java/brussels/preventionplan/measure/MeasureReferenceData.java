package brussels.preventionplan.measure;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.csv.ShippedTable;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Brings plans, themes and measures from the tables that ship with the service into an empty database. */
@ApplicationScoped
public class MeasureReferenceData {

    private final Plans plans;
    private final Themes themes;
    private final Measures measures;

    MeasureReferenceData(Plans plans, Themes themes, Measures measures) {
        this.plans = plans;
        this.themes = themes;
        this.measures = measures;
    }

    /** The code of the theme of every measure of the plans that ship with the service, in the order of the measures' codes. */
    public static Map<String, String> shippedThemeOfMeasure() {
        Map<String, String> themes = new TreeMap<>();
        measuresTable().forEach(row -> themes.put(row.getField("measureCode"), row.getField("themeCode")));
        return themes;
    }

    private static List<NamedCsvRecord> measuresTable() {
        return ShippedTable.read("/data/reference/measures.csv");
    }

    /** Writes what the tables say, within the caller's transaction; what is there already stays as it is. */
    public void load() {
        Map<String, Plan> plansByCode = plans.listAll().stream().collect(toMap(Plan::planCode, plan -> plan));
        ShippedTable.read("/data/reference/plans.csv").stream()
                .map(row -> new Plan(
                        row.getField("planCode"),
                        new Bilingual(row.getField("nameFr"), row.getField("nameNl")),
                        Integer.parseInt(row.getField("firstYear")),
                        Integer.parseInt(row.getField("lastYear"))))
                .filter(plan -> plansByCode.putIfAbsent(plan.planCode(), plan) == null)
                .forEach(plans::persist);
        Map<String, Theme> themesByCode = themes.listAll().stream().collect(toMap(Theme::themeCode, theme -> theme));
        ShippedTable.read("/data/reference/themes.csv").stream()
                .map(row -> new Theme(
                        row.getField("themeCode"),
                        Objects.requireNonNull(plansByCode.get(row.getField("planCode")), "no such plan"),
                        new Bilingual(row.getField("titleFr"), row.getField("titleNl"))))
                .filter(theme -> themesByCode.putIfAbsent(theme.themeCode(), theme) == null)
                .forEach(themes::persist);
        Set<String> stored =
                measures.listInOrder().stream().map(Measure::measureCode).collect(toSet());
        measuresTable().stream()
                .map(row -> new Measure(
                        row.getField("measureCode"),
                        Objects.requireNonNull(themesByCode.get(row.getField("themeCode")), "no such theme")))
                .filter(measure -> !stored.contains(measure.measureCode()))
                .forEach(measures::persist);
    }
}
