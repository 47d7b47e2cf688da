package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.measure.Measure;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import brussels.preventionplan.reconciliation.check.YearStatus;
import brussels.preventionplan.reconciliation.explanation.Explanations;
import brussels.preventionplan.total.DeclaredTotal;
import brussels.preventionplan.total.DeclaredTotals;
import brussels.preventionplan.total.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings together what a year lists and what it declares. */
@ApplicationScoped
class Reconciliations {

    /** Within a second or so, so many rows can be explained. */
    private static final int LARGEST_TABLE = 10_000;

    private static final Explanations NOT_SEARCHED = new Explanations(List.of(), List.of(), false);

    private final Totals totals;
    private final DeclaredTotals declaredTotals;
    private final Grants grants;
    private final Measures measures;

    Reconciliations(Totals totals, DeclaredTotals declaredTotals, Grants grants, Measures measures) {
        this.totals = totals;
        this.declaredTotals = declaredTotals;
        this.grants = grants;
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
        List<DeclaredTotal> printed = declaredTotals.listOfYear(year);
        Map<String, Check.Declared> declared = printed.stream()
                .filter(row -> !row.declared(basis).isBlank())
                .collect(Collectors.toMap(DeclaredTotal::code, row -> declared(row.declared(basis))));
        Reconciliation reconciliation = Reconciliation.of(themeOfMeasure, listed, declared);
        return new YearOfTotals(year, basis, reconciliation, themeOfMeasure, printed, table(year, basis, printed));
    }

    /** A year with more rows than a search for explanations is made for has none to look through. */
    private Optional<PrintedTable> table(int year, Basis basis, List<DeclaredTotal> printed) {
        List<Grant> listed = grants.listOfYear(year, LARGEST_TABLE + 1);
        return listed.size() > LARGEST_TABLE ? Optional.empty() : Optional.of(PrintedTable.of(printed, listed, basis));
    }

    private static Check.Declared declared(DeclaredTotal.Declared declared) {
        return new Check.Declared(
                declared.projectCount(), declared.amount() == null ? null : new Euro(declared.amount()));
    }

    /**
     * The check of one year and what it was made of.
     *
     * @param themeOfMeasure every measure and its theme
     * @param printed the rows that declare totals, also those that declare nothing
     * @param table all rows in their printed order; empty where they are too many for a search
     */
    record YearOfTotals(
            int year,
            Basis basis,
            Reconciliation reconciliation,
            Map<String, String> themeOfMeasure,
            List<DeclaredTotal> printed,
            Optional<PrintedTable> table) {

        /** Why totals do not add up; nothing is explained where nothing fails. */
        Explanations explanations() {
            boolean fails = reconciliation.status() == YearStatus.mismatch;
            return fails
                    ? table.map(rows -> rows.explain(themeOfMeasure)).orElse(NOT_SEARCHED)
                    : new Explanations(List.of(), List.of(), true);
        }
    }
}
