package brussels.preventionplan.platform.contract;

import static brussels.preventionplan.platform.contract.SchemaChanges.Direction.REQUEST;
import static brussels.preventionplan.platform.contract.SchemaChanges.Direction.RESPONSE;

import brussels.preventionplan.platform.contract.SchemaChanges.Direction;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What of a contract breaks clients of the one that was released ([evo-compat]): each break in words, with its place.
 * A client may send all that it could send before, and gets nothing that it could not get before, but for properties
 * that are new to it.
 */
final class BreakingChanges {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode released;
    private final JsonNode current;
    private final Set<String> breaks = new LinkedHashSet<>();
    private final SchemaChanges schemas;

    private BreakingChanges(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
        this.schemas = new SchemaChanges(released, current, breaks);
    }

    /** Empty where the contract only extends the released one. */
    static List<String> between(JsonNode released, JsonNode current) {
        BreakingChanges changes = new BreakingChanges(released, current);
        changes.compareServers();
        changes.comparePaths();
        return List.copyOf(changes.breaks);
    }

    private void compareServers() {
        List<String> urls = current.path("servers").findValuesAsText("url");
        for (String url : released.path("servers").findValuesAsText("url")) {
            report(!urls.contains(url), "server " + url, "removed");
        }
    }

    private void comparePaths() {
        released.path("paths").properties().forEach(each -> {
            JsonNode path = current.path("paths").path(each.getKey());
            each.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> {
                        String place = operation.getKey().toUpperCase(Locale.ROOT) + " " + each.getKey();
                        if (path.has(operation.getKey())) {
                            compareOperations(place, each.getValue(), path, operation.getKey());
                        } else {
                            report(true, place, "removed");
                        }
                    });
        });
    }

    private void compareOperations(String place, JsonNode releasedPath, JsonNode currentPath, String method) {
        JsonNode before = releasedPath.path(method);
        JsonNode after = currentPath.path(method);
        reportChange(place, "operationId", before, after, "none");
        compareSecurity(place, security(before, released), security(after, current));
        compareParameters(place, parameters(releasedPath, before, released), parameters(currentPath, after, current));
        compareBodies(
                place + ", body",
                resolve(before.path("requestBody"), released),
                resolve(after.path("requestBody"), current));
        before.path("responses").properties().forEach(response -> {
            String status = response.getKey();
            compareResponses(
                    place + ", " + status,
                    resolve(response.getValue(), released),
                    resolve(after.path("responses").path(status), current));
        });
    }

    /** Whoever was let in before is let in now: with what they show, or without showing anything. */
    private void compareSecurity(String place, JsonNode before, JsonNode after) {
        boolean open = after.isEmpty();
        Set<JsonNode> accepted = new LinkedHashSet<>();
        for (JsonNode requirement : after) {
            open |= requirement.isEmpty();
            accepted.add(requirement);
        }
        if (open) {
            return;
        }
        report(before.isEmpty(), place, "security required");
        for (JsonNode requirement : before) {
            report(!accepted.contains(requirement), place, "security " + requirement + " no longer accepted");
        }
    }

    private static JsonNode security(JsonNode operation, JsonNode contract) {
        return operation.has("security") ? operation.path("security") : contract.path("security");
    }

    /** By where and name; those of an operation stand over those of its path. */
    private static Map<String, JsonNode> parameters(JsonNode path, JsonNode operation, JsonNode contract) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (JsonNode owner : List.of(path, operation)) {
            for (JsonNode each : owner.path("parameters")) {
                JsonNode parameter = resolve(each, contract);
                parameters.put(
                        parameter.path("in").asText() + " parameter "
                                + parameter.path("name").asText(),
                        parameter);
            }
        }
        return parameters;
    }

    private void compareParameters(String operation, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        before.forEach((name, parameter) -> {
            String place = operation + ", " + name;
            JsonNode now = after.get(name);
            if (now == null) {
                report(true, place, "removed");
                return;
            }
            report(becameRequired(parameter, now), place, "required added");
            reportChange(place, "style", parameter, now, "default");
            reportChange(place, "explode", parameter, now, "default");
            schemas.compare(place, parameter.path("schema"), now.path("schema"), REQUEST);
        });
        after.forEach((name, parameter) ->
                report(!before.containsKey(name) && isRequired(parameter), operation + ", " + name, "required added"));
    }

    private void compareBodies(String place, JsonNode before, JsonNode after) {
        report(!before.isMissingNode() && after.isMissingNode(), place, "removed");
        report(becameRequired(before, after), place, "required added");
        compareContents(place, before, after, REQUEST);
    }

    private void compareResponses(String place, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            report(true, place, "removed");
            return;
        }
        before.path("headers").properties().forEach(header -> {
            JsonNode now = after.path("headers").path(header.getKey());
            String headerPlace = place + ", header " + header.getKey();
            if (now.isMissingNode()) {
                report(true, headerPlace, "removed");
            } else {
                schemas.compare(
                        headerPlace,
                        resolve(header.getValue(), released).path("schema"),
                        resolve(now, current).path("schema"),
                        RESPONSE);
            }
        });
        compareContents(place, before, after, RESPONSE);
    }

    private void compareContents(String owner, JsonNode before, JsonNode after, Direction direction) {
        before.path("content").properties().forEach(media -> {
            String place = owner + ", " + media.getKey();
            JsonNode now = after.path("content").path(media.getKey());
            if (now.isMissingNode()) {
                report(true, place, "removed");
            } else {
                schemas.compare(place, media.getValue().path("schema"), now.path("schema"), direction);
            }
        });
    }

    private static boolean becameRequired(JsonNode before, JsonNode after) {
        return !isRequired(before) && isRequired(after);
    }

    private static boolean isRequired(JsonNode parameterOrBody) {
        return parameterOrBody.path("required").asBoolean();
    }

    private static JsonNode resolve(JsonNode node, JsonNode contract) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void reportChange(String place, String keyword, JsonNode before, JsonNode after, String absent) {
        String from = before.path(keyword).asText(absent);
        String to = after.path(keyword).asText(absent);
        report(!from.equals(to), place, keyword + " changed from " + from + " to " + to);
    }

    private void report(boolean broken, String place, String what) {
        if (broken) {
            breaks.add(place + ": " + what);
        }
    }
}
