package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.web.Link;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.CheckStatus;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import brussels.preventionplan.reconciliation.check.YearStatus;
import brussels.preventionplan.total.DeclaredTotal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The check of one year as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reconciliation", description = "What a year lists, checked against what it declares.")
public record ReconciliationView(
        @Schema(required = true, minimum = "2000", maximum = "2100", examples = "2022")
        int year,

        @Schema(description = "Which values are checked", required = true)
        Basis basis,

        @Schema(
                description =
                        "mismatch if any check is mismatch or notListed; else match if any is; else notDeclared; empty without grants and totals",
                required = true)
        YearStatus status,

        @Schema(description = "Under which explanation it is; absent for the figures of the basis themselves") @Nullable
        ExplanationReference explanation,

        @Schema(description = "Revision of the data that was checked", required = true, minimum = "0", examples = "1")
        long revision,

        @Schema(description = "One for each measure, then one for each theme", required = true)
        List<CheckView> checks,

        @Schema(
                description =
                        "What would make the failing checks hold, the best first; empty where nothing fails or nothing fits; under an explanation, that one only",
                required = true)
        List<ExplanationView> explanations,

        @Schema(
                description = "Whether the search for explanations tried everything; false where it ended at a bound",
                required = true)
        boolean searchComplete,

        @Schema(description = "Opens this check", format = "uri", required = true)
        String href) {

    /** An explanation, by its id. */
    @Schema(name = "ExplanationReference", description = "An explanation, by its id.")
    public record ExplanationReference(
            @Schema(required = true, examples = "columnShift-0825bacd3c71d6d3")
            String explanationId,

            @Schema(description = "Opens the check of the year under it", format = "uri", required = true)
            String href) {}

    /** One check as it is given out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Check", description = "What is listed under a measure or theme, checked against what is declared.")
    public record CheckView(
            @Schema(description = "What is checked", required = true)
            DeclaredTotal.Scope scope,

            @Schema(description = "Code of the measure or theme", required = true, examples = "M2.1")
            String code,

            @Schema(description = "What is listed", required = true)
            ListedView listed,

            @Schema(description = "What is declared; absent where nothing is") @Nullable
            DeclaredView declared,

            @Schema(description = "Listed less declared; absent where nothing is declared") @Nullable
            DifferenceView difference,

            @Schema(
                    description =
                            "match, mismatch, notDeclared (grants, no declared total), notListed (declared, no grants), empty (neither)",
                    required = true)
            CheckStatus status,

            @Schema(
                    description = "The list that was added up; under an explanation, as it is without it",
                    required = true)
            Link grants) {}

    /** What is listed, as it is given out. */
    @Schema(name = "ListedTotal", description = "What is listed.")
    public record ListedView(
            @Schema(description = "How many grants", required = true, minimum = "0", examples = "8")
            long grantCount,

            @Schema(description = "How many of them have no amount, and so add nothing", required = true, minimum = "0")
            long withoutAmount,

            @Schema(description = "Their sum", required = true)
            Euro amount) {

        static ListedView of(Check.Listed listed) {
            return new ListedView(listed.grantCount(), listed.withoutAmount(), listed.amount());
        }
    }

    /** What is declared, as it is given out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeclaredFigures", description = "What is declared.")
    public record DeclaredView(
            @Schema(description = "Absent where the cell is blank", minimum = "0", examples = "21") @Nullable
            Integer projectCount,

            @Schema(description = "Absent where the cell is blank") @Nullable
            Euro amount,

            @Schema(required = true) SourceView source) {}

    /** A difference, as it is given out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Difference", description = "Listed less declared; negative where less is listed than declared.")
    public record DifferenceView(
            @Schema(description = "Absent where no count is declared", examples = "-13") @Nullable
            Long projectCount,

            @Schema(description = "Absent where no amount is declared") @Nullable
            Euro amount) {

        static @Nullable DifferenceView of(Check.@Nullable Difference difference) {
            return difference == null ? null : new DifferenceView(difference.projectCount(), difference.amount());
        }
    }

    /** @param corrections those that its explanations were kept as, by the id of the explanation */
    static ReconciliationView of(
            Reconciliations.YearOfTotals year,
            Map<String, Correction> corrections,
            RequestLanguage language,
            Links links) {
        ExplainedYear explained = year.explained();
        return new ReconciliationView(
                year.year(),
                year.basis(),
                year.reconciliation().status(),
                year.assumed()
                        .map(id -> new ExplanationReference(id, href(year, Optional.of(id), links)))
                        .orElse(null),
                year.revision(),
                checks(year.reconciliation(), year, links),
                explained.explanations().stream()
                        .map(explanation -> ExplanationView.of(
                                explanation,
                                explained.lines(),
                                checks(explanation.result(), year, links),
                                Optional.ofNullable(corrections.get(explanation.explanationId())),
                                href(year, Optional.of(explanation.explanationId()), links),
                                year.asOf(),
                                language,
                                links))
                        .toList(),
                explained.searchComplete(),
                href(year, year.assumed(), links));
    }

    private static String href(Reconciliations.YearOfTotals year, Optional<String> explanationId, Links links) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (year.basis() != Basis.published) {
            parameters.put("basis", List.of(year.basis().name()));
        }
        explanationId.ifPresent(id -> parameters.put("explanation", List.of(id)));
        parameters.putAll(year.asOf().parameters());
        return links.to("reconciliations/" + year.year(), parameters);
    }

    private static List<CheckView> checks(
            Reconciliation reconciliation, Reconciliations.YearOfTotals year, Links links) {
        return Stream.concat(
                        reconciliation.measures().stream()
                                .map(check -> check(DeclaredTotal.Scope.measure, check, year, links)),
                        reconciliation.themes().stream()
                                .map(check -> check(DeclaredTotal.Scope.theme, check, year, links)))
                .toList();
    }

    private static CheckView check(
            DeclaredTotal.Scope scope, Check check, Reconciliations.YearOfTotals year, Links links) {
        return new CheckView(
                scope,
                check.code(),
                ListedView.of(check.listed()),
                declared(check, year, links),
                DifferenceView.of(check.difference()),
                check.status(),
                links.link("grants", grants(scope, check.code(), year)));
    }

    private static @Nullable DeclaredView declared(Check check, Reconciliations.YearOfTotals year, Links links) {
        Check.Declared declared = check.declared();
        return declared == null
                ? null
                : year.printed().stream()
                        .filter(row -> row.code().equals(check.code()))
                        .findFirst()
                        .map(row -> new DeclaredView(
                                declared.projectCount(), declared.amount(), SourceView.of(row.source(), links)))
                        .orElse(null);
    }

    private static Map<String, List<String>> grants(
            DeclaredTotal.Scope scope, String code, Reconciliations.YearOfTotals year) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("year", List.of(String.valueOf(year.year())));
        filters.put(
                "measure",
                switch (scope) {
                    case measure -> List.of(code);
                    case theme ->
                        year.themeOfMeasure().entrySet().stream()
                                .filter(each -> each.getValue().equals(code))
                                .map(Map.Entry::getKey)
                                .toList();
                });
        if (year.basis() != Basis.published) {
            filters.put("basis", List.of(year.basis().name()));
        }
        filters.putAll(year.asOf().parameters());
        return filters;
    }
}
