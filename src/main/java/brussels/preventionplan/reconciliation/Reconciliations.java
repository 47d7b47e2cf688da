package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.measure.Measure;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.total.DeclaredTotal;
import brussels.preventionplan.total.DeclaredTotals;
import brussels.preventionplan.total.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings together what a year lists and what it declares. */
@ApplicationScoped
class Reconciliations {

    private final Totals totals;
    private final DeclaredTotals declaredTotals;
    private final Measures measures;

    Reconciliations(Totals totals, DeclaredTotals declaredTotals, Measures measures) {
        this.totals = totals;
        this.declaredTotals = declaredTotals;
        this.measures = measures;
    }

    /** The years that have grants or declared totals, the earliest first. */
    List<Integer> listYears() {
        return List.copyOf(Stream.concat(totals.listYears().stream(), declaredTotals.listYears().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** @throws ProblemException where the year has neither grants nor declared totals */
    YearOfTotals require(int year, Basis basis) {
        if (!listYears().contains(year)) {
            throw ProblemException.resourceNotFound("year", year);
        }
        return of(year, basis);
    }

    YearOfTotals of(int year, Basis basis) {
        Map<String, String> themeOfMeasure = new LinkedHashMap<>();
        for (Measure measure : measures.listInOrder()) {
            themeOfMeasure.put(measure.measureCode(), measure.theme().themeCode());
        }
        Map<String, Check.Listed> listed = totals.listByMeasure(year, basis).stream()
                .collect(Collectors.toMap(
                        Totals.Listed::measureCode,
                        each -> new Check.Listed(each.grantCount(), each.withoutAmount(), new Euro(each.amount()))));
        Map<String, DeclaredTotal> rows = declaredTotals.listOfYear(year).stream()
                .filter(row -> !row.declared(basis).isBlank())
                .collect(Collectors.toMap(DeclaredTotal::code, row -> row));
        Map<String, Check.Declared> declared = rows.values().stream()
                .collect(Collectors.toMap(DeclaredTotal::code, row -> declared(row.declared(basis))));
        return new YearOfTotals(year, basis, Reconciliation.of(themeOfMeasure, listed, declared), themeOfMeasure, rows);
    }

    private static Check.Declared declared(DeclaredTotal.Declared declared) {
        return new Check.Declared(
                declared.projectCount(), declared.amount() == null ? null : new Euro(declared.amount()));
    }

    /**
     * The check of one year and what it was made of.
     *
     * @param themeOfMeasure every measure and its theme
     * @param rows the declared totals, by code of measure or theme
     */
    record YearOfTotals(
            int year,
            Basis basis,
            Reconciliation reconciliation,
            Map<String, String> themeOfMeasure,
            Map<String, DeclaredTotal> rows) {}
}
