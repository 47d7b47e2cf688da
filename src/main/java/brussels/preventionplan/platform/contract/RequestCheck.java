package brussels.preventionplan.platform.contract;

import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Holds every request against the contract before it reaches its operation: parameters that the contract does not know,
 * values outside their schema, codes that name nothing ([req-valid]). All that is wrong is told in one answer.
 */
class RequestCheck {

    private static final String SELECT = "select";

    private final Contract contract;
    private final Map<String, CodeList> codeLists;

    RequestCheck(Contract contract, @All List<CodeList> codeLists) {
        this.contract = contract;
        this.codeLists = codeLists.stream().collect(Collectors.toMap(CodeList::parameter, Function.identity()));
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, SimpleResourceInfo operation) {
        Map<String, ParameterRule> rules = contract.queryParameters(operation.getMethodName());
        Map<String, List<String>> given = new TreeMap<>(request.getUriInfo().getQueryParameters());
        List<Issue> issues = new ArrayList<>();
        given.forEach((name, values) -> {
            ParameterRule rule = rules.get(name);
            if (rule == null) {
                issues.add(Issue.unknownQueryParameter(name, values.isEmpty() ? null : values.get(0)));
            } else {
                issues.addAll(check(operation.getMethodName(), rule, values));
            }
        });
        rules.values().stream()
                .filter(rule -> rule.required() && !given.containsKey(rule.name()))
                .forEach(rule -> issues.addAll(
                        rule.violation(null, "issue.missing", Map.of()).stream().toList()));
        if (!issues.isEmpty()) {
            throw ProblemException.badRequest(issues);
        }
        checkPath(request, operation);
    }

    /** A value that its schema does not allow names nothing, so what is asked for is not there. */
    private void checkPath(ContainerRequestContext request, SimpleResourceInfo operation) {
        Map<String, List<String>> given = request.getUriInfo().getPathParameters();
        contract.pathParameters(operation.getMethodName())
                .forEach((name, rule) -> given.getOrDefault(name, List.of()).stream()
                        .filter(value -> rule.check(value).isPresent())
                        .findFirst()
                        .ifPresent(value -> {
                            throw ProblemException.resourceNotFound(name, value);
                        }));
    }

    private List<Issue> check(String operationId, ParameterRule rule, List<String> values) {
        if (values.size() > rule.maxItems()) {
            return rule
                    .violation(
                            String.join(", ", values),
                            "issue.tooMany",
                            Map.of("maximum", String.valueOf(rule.maxItems())))
                    .stream()
                    .toList();
        }
        return values.stream()
                .flatMap(value -> {
                    Optional<Issue> outside = rule.check(value);
                    if (outside.isEmpty() && rule.name().equals(SELECT)) {
                        return checkSelection(operationId, rule, value);
                    }
                    return outside.or(() -> checkCode(rule.name(), value)).stream();
                })
                .toList();
    }

    private Stream<Issue> checkSelection(String operationId, ParameterRule rule, String value) {
        Optional<Selection> selection = Selection.parse(value);
        return selection.isEmpty()
                ? rule.violation(value, "issue.selection", Map.of()).stream()
                : contract.selection(operationId).unknownNames(selection.get()).stream()
                        .flatMap(unknown ->
                                rule.violation(value, "issue.selectsNothing", Map.of("value", unknown)).stream());
    }

    private Optional<Issue> checkCode(String parameter, String value) {
        CodeList codes = codeLists.get(parameter);
        return codes == null || codes.has(value)
                ? Optional.empty()
                : Optional.of(Issue.referencedResourceNotFound("query", parameter, value));
    }
}
