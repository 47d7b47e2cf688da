package brussels.preventionplan.conformance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the API stands to the Belgian REST guide, as it is given out. */
@Schema(name = "Conformance", description = "How the API stands to the REST guide of the Belgian government.")
record ConformanceView(
        @Schema(description = "The guide", format = "uri", required = true, examples = ConformanceView.GUIDE)
        String guide,

        @Schema(description = "How many rules are kept", required = true, minimum = "0")
        long keptCount,

        @Schema(description = "How many are left on purpose", required = true, minimum = "0")
        long leftOnPurposeCount,

        @Schema(description = "How many do not apply", required = true, minimum = "0")
        long notApplicableCount,

        @Schema(description = "All rules, in the order of the guide", required = true)
        List<RuleView> rules,

        @Schema(description = "Opens this document", format = "uri", required = true)
        String href) {

    static final String GUIDE = "https://www.belgif.be/specification/rest/api-guide/";

    /**
     * One rule of the guide.
     *
     * @param reason null where there is nothing to add
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConformanceRule", description = "A rule of the guide, and what becomes of it here.")
    record RuleView(
            @Schema(description = "Id of the rule in the guide", required = true, examples = "col-paging")
            String ruleId,

            @Schema(description = "Chapter of the guide", required = true, examples = "resources-collection")
            String chapter,

            @Schema(
                    description =
                            "What can hold it: the guide's validator and a test, a test alone, judgement (practice), or nothing, since it only informs",
                    required = true)
            RuleKind kind,

            @Schema(
                    description = "The rule in one line",
                    required = true,
                    examples = "Collections are paged, by number or by key.")
            String text,

            @Schema(description = "What becomes of it here", required = true)
            RuleStatus status,

            @Schema(description = "Why it is left or does not apply; of a rule that is kept, what to know about it")
            @Nullable
            String reason,

            @Schema(
                    description = "The tests of the service that turn red when it is broken",
                    required = true,
                    examples = "[\"api.GrantsTest.pagesTogetherAreTheWholeList\"]")
            List<String> tests,

            @Schema(
                    description = "The rule in the guide",
                    format = "uri",
                    required = true,
                    examples = ConformanceView.GUIDE + "#rule-col-paging")
            String guide) {}

    static ConformanceView of(List<RuleView> rules, String href) {
        return new ConformanceView(
                GUIDE,
                count(rules, RuleStatus.kept),
                count(rules, RuleStatus.leftOnPurpose),
                count(rules, RuleStatus.notApplicable),
                rules,
                href);
    }

    private static long count(List<RuleView> rules, RuleStatus status) {
        return rules.stream().filter(rule -> rule.status() == status).count();
    }
}
