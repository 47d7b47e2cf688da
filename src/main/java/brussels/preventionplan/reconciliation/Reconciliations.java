package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import brussels.preventionplan.reconciliation.check.YearStatus;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.revision.DatasetRevision;
import brussels.preventionplan.revision.DatasetRevisions;
import brussels.preventionplan.total.DeclaredTotal;
import brussels.preventionplan.total.DeclaredTotals;
import brussels.preventionplan.total.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings together what a year lists, what it declares and what explains the difference. */
@ApplicationScoped
class Reconciliations {

    private final Totals totals;
    private final DeclaredTotals declaredTotals;
    private final Measures measures;
    private final DatasetRevisions revisions;
    private final YearSearch search;

    Reconciliations(
            Totals totals,
            DeclaredTotals declaredTotals,
            Measures measures,
            DatasetRevisions revisions,
            YearSearch search) {
        this.totals = totals;
        this.declaredTotals = declaredTotals;
        this.measures = measures;
        this.revisions = revisions;
        this.search = search;
    }

    /** The years that have grants or declared totals, the earliest first. */
    List<Integer> listYears(AsOf asOf) {
        return List.copyOf(Stream.concat(totals.listYears(asOf).stream(), declaredTotals.listYears(asOf).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** @throws ProblemException where the year has neither grants nor declared totals */
    YearOfTotals require(int year, Basis basis, AsOf asOf) {
        if (!listYears(asOf).contains(year)) {
            throw ProblemException.resourceNotFound("year", year);
        }
        return of(year, basis, asOf);
    }

    /**
     * The check as it would be under one of the explanations that the basis has.
     *
     * @throws ProblemException where the year is not there, or the basis has no such explanation
     */
    YearOfTotals require(int year, Basis basis, AsOf asOf, String explanationId) {
        return require(year, basis, asOf)
                .under(explanationId)
                .orElseThrow(() -> ProblemException.badRequest(
                        List.of(Issue.referencedResourceNotFound("query", "explanation", explanationId))));
    }

    YearOfTotals of(int year, Basis basis, AsOf asOf) {
        Map<String, String> themeOfMeasure = measures.themeOfMeasure();
        Map<String, Check.Listed> listed = totals.listByMeasure(year, basis, asOf).stream()
                .collect(Collectors.toMap(
                        Totals.Listed::measureCode,
                        each -> new Check.Listed(each.grantCount(), each.withoutAmount(), new Euro(each.amount()))));
        List<DeclaredTotal> printed = declaredTotals.listOfYear(year, asOf);
        Map<String, Check.Declared> declared = printed.stream()
                .filter(row -> !row.declared(basis).isBlank())
                .collect(Collectors.toMap(DeclaredTotal::code, row -> declared(row.declared(basis))));
        Reconciliation reconciliation = Reconciliation.of(themeOfMeasure, listed, declared);
        Optional<DatasetRevision> newest = revisions.newest(asOf);
        ExplainedYear explained = reconciliation.status() == YearStatus.mismatch
                ? search.explain(year, basis, madeAt(newest), madeAt(revisions.newest(AsOf.NOW)), asOf)
                : ExplainedYear.NOTHING_FAILS;
        return new YearOfTotals(
                year,
                basis,
                asOf,
                asOf.or(newest.map(DatasetRevision::number).orElse(0L)),
                reconciliation,
                themeOfMeasure,
                printed,
                explained,
                Optional.empty());
    }

    private static Instant madeAt(Optional<DatasetRevision> revision) {
        return revision.map(DatasetRevision::madeAt).orElse(Instant.EPOCH);
    }

    private static Check.Declared declared(DeclaredTotal.Declared declared) {
        return new Check.Declared(
                declared.projectCount(), declared.amount() == null ? null : new Euro(declared.amount()));
    }

    /**
     * The check of one year and what it was made of.
     *
     * @param asOf the state that was asked for
     * @param revision of the data that was checked
     * @param themeOfMeasure every measure and its theme
     * @param printed the rows that declare totals, also those that declare nothing
     * @param explained why totals do not add up; nothing is explained where nothing fails
     * @param assumed the id of the explanation under which it is; empty for the figures of the basis themselves
     */
    record YearOfTotals(
            int year,
            Basis basis,
            AsOf asOf,
            long revision,
            Reconciliation reconciliation,
            Map<String, String> themeOfMeasure,
            List<DeclaredTotal> printed,
            ExplainedYear explained,
            Optional<String> assumed) {

        private Optional<YearOfTotals> under(String explanationId) {
            return explained
                    .only(explanationId)
                    .map(only -> new YearOfTotals(
                            year,
                            basis,
                            asOf,
                            revision,
                            only.explanations().get(0).result(),
                            themeOfMeasure,
                            printed,
                            only,
                            Optional.of(explanationId)));
        }
    }
}
