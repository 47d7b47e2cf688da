package brussels.preventionplan.platform.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Puts the parameters of every operation in the order in which a reader thinks: first what is asked for, then how it is
 * to be given. What means the same everywhere stands among the components ([oas-comp]).
 */
final class SharedParameters {

    private static final List<String> ORDER = List.of(
            "year",
            "nisCode",
            "zoneNumber",
            "measure",
            "organizationId",
            "described",
            "minAmount",
            "maxAmount",
            "q",
            "kind",
            "basis",
            "revision",
            "sort",
            "page",
            "pageSize",
            "afterAction",
            "afterGrant",
            "afterRevision",
            "afterChange",
            "select",
            "lang",
            "embed");

    private static final Map<String, String> SHARED =
            Map.of("page", "Page", "pageSize", "PageSize", "basis", "Basis", "revision", "Revision", "lang", "Lang");

    private final Components components;

    SharedParameters(Components components) {
        this.components = components;
    }

    void arrange(Operation operation) {
        if (operation.getParameters() != null) {
            List<Parameter> parameters = new ArrayList<>(operation.getParameters());
            parameters.sort(Comparator.comparingInt(parameter -> ORDER.indexOf(parameter.getName())));
            operation.setParameters(parameters.stream().map(this::share).toList());
        }
    }

    private Parameter share(Parameter parameter) {
        String name = SHARED.get(parameter.getName());
        if (name == null || parameter.getIn() != Parameter.In.QUERY) {
            return parameter;
        }
        Parameter shared = components.getParameters() == null
                ? null
                : components.getParameters().get(name);
        if (shared != null && !Objects.equals(shared.getDescription(), parameter.getDescription())) {
            return parameter;
        }
        components.addParameter(name, parameter);
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }
}
