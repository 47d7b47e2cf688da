package brussels.preventionplan.page;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.CorrectionReference;
import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.reconciliation.ExplanationView;
import brussels.preventionplan.reconciliation.ReconciliationView;
import brussels.preventionplan.total.DeclaredTotal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is declared against what is listed, and what would explain the difference.
 *
 * @param status of the year
 * @param verdict the same in words
 * @param api the check of the year
 * @param bases the values as printed, and with the accepted corrections
 * @param rows one for each measure, then one for each theme
 * @param reasons the best first
 * @param allReasons whether no other reason was found, or left untried
 */
record ChecksPart(
        String status,
        String verdict,
        String api,
        List<Choice> bases,
        Chart chart,
        List<Row> rows,
        List<Reason> reasons,
        boolean allReasons) {

    private static final int MOST_REASONS = 5;
    private static final int MOST_CELLS = 12;

    /**
     * One check. What is not declared is a dash.
     *
     * @param title null where the document gives none
     * @param declaredApi null where nothing is declared, as is {@code line}
     * @param withoutAmount how many of the listed grants have no amount, in words; null where all have one
     */
    record Row(
            String code,
            @Nullable Phrase title,
            String status,
            String sign,
            String statusInWords,
            String declaredCount,
            String declaredAmount,
            @Nullable String declaredApi,
            @Nullable LineLink line,
            String listedCount,
            String listedAmount,
            String listedApi,
            @Nullable String withoutAmount,
            String differenceCount,
            String differenceAmount) {}

    /**
     * What would explain that the checks fail.
     *
     * @param rank 1 is the best
     * @param proof in words: whether all would add up under it
     * @param api the check of the year as it would be under it
     * @param correction the link to the correction that it was kept as, and {@code correctionStatus}; null where it is none
     * @param more whether it assumes more than the cells that are shown
     */
    record Reason(
            int rank,
            String statement,
            String proof,
            String api,
            @Nullable String correction,
            @Nullable String correctionStatus,
            List<Cell> cells,
            boolean more) {}

    /**
     * A cell that would not be as printed.
     *
     * @param row what the row is about
     * @param published a dash where it is blank, as is {@code implied}
     * @param line null for a grant that is not listed
     */
    record Cell(
            String row,
            String column,
            String published,
            String implied,
            @Nullable LineLink line) {}

    /** @param titles of the measures that have one, by code */
    static ChecksPart of(ReconciliationView year, Map<String, Bilingual> titles, Edition edition) {
        Words words = edition.words();
        return new ChecksPart(
                year.status().name(),
                words.of("verdict." + year.status()),
                edition.relative(year.href()),
                Stream.of(Basis.values())
                        .map(basis -> new Choice(
                                words.of("basis." + basis),
                                edition.visit()
                                        .linkWith(
                                                Map.of("basis", basis == Basis.published ? "" : basis.name()),
                                                "checks"),
                                basis == year.basis()))
                        .toList(),
                Chart.of(
                        year.checks().stream()
                                .filter(check -> check.scope() == DeclaredTotal.Scope.measure)
                                .toList(),
                        words),
                year.checks().stream()
                        .map(check ->
                                row(check, Phrase.ofNullable(titles.get(check.code()), words.language()), edition))
                        .toList(),
                year.explanations().stream()
                        .limit(MOST_REASONS)
                        .map(explanation -> reason(explanation, edition))
                        .toList(),
                year.explanations().size() <= MOST_REASONS && year.searchComplete());
    }

    private static Row row(ReconciliationView.CheckView check, @Nullable Phrase title, Edition edition) {
        Words words = edition.words();
        ReconciliationView.DeclaredView declared = check.declared();
        ReconciliationView.DifferenceView difference = check.difference();
        return new Row(
                check.code(),
                title,
                check.status().name(),
                Status.sign(check.status()),
                words.of("status." + check.status()),
                words.number(declared == null ? null : declared.projectCount()),
                words.money(declared == null ? null : declared.amount()),
                declared == null ? null : edition.api(DeclaredTotal.pathOf(edition.year(), check.code())),
                declared == null ? null : edition.line(declared.source()),
                words.number(check.listed().grantCount()),
                words.money(check.listed().amount()),
                edition.relative(check.grants().href()),
                words.withoutAmount(check.listed().withoutAmount()),
                words.number(difference == null ? null : difference.projectCount()),
                words.money(difference == null ? null : difference.amount()));
    }

    private static Reason reason(ExplanationView explanation, Edition edition) {
        CorrectionReference correction = explanation.correction();
        return new Reason(
                explanation.rank(),
                explanation.statement(),
                edition.words().of("proof." + explanation.exact()),
                edition.relative(explanation.href()),
                correction == null ? null : edition.relative(correction.href()),
                correction == null ? null : edition.words().of("correction." + correction.status()),
                explanation.assumptions().stream()
                        .limit(MOST_CELLS)
                        .map(assumption -> cell(assumption, edition))
                        .toList(),
                explanation.assumptions().size() > MOST_CELLS);
    }

    private static Cell cell(ExplanationView.AssumptionView assumption, Edition edition) {
        String organization = assumption.organization();
        SourceView source = assumption.source();
        return new Cell(
                organization == null ? assumption.code() : assumption.code() + ", " + organization,
                edition.words().of("column." + assumption.column()),
                value(assumption.published(), edition.words()),
                value(assumption.implied(), edition.words()),
                source == null ? null : edition.line(source));
    }

    private static String value(ExplanationView.@Nullable CellView cell, Words words) {
        if (cell == null) {
            return words.number(null);
        }
        if (cell.measure() != null) {
            return cell.measure().measureCode();
        }
        return cell.amount() == null ? words.number(cell.projectCount()) : words.money(cell.amount());
    }
}
