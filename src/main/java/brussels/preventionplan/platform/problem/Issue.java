package brussels.preventionplan.platform.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, before it is put into words.
 *
 * @param in where it stands: {@code query}, {@code path}, {@code header} or {@code body}
 * @param name the name of the parameter, header or property
 * @param value as received, or null where there is none
 * @param message the key of its sentence in the message bundles
 * @param arguments what the sentence names
 */
public record Issue(
        IssueType type, String in, String name, @Nullable String value, String message, Map<String, String> arguments) {

    public Issue {
        arguments = Map.copyOf(arguments);
    }

    /** The contract knows no such query parameter. */
    public static Issue unknownQueryParameter(String name, @Nullable String value) {
        return new Issue(IssueType.unknownInput, "query", name, value, "issue.unknownParameter", Map.of("name", name));
    }

    /** The contract knows no such property of a body. */
    public static Issue unknownProperty(String path, @Nullable String value) {
        return new Issue(IssueType.unknownInput, "body", path, value, "issue.unknownProperty", Map.of("name", path));
    }

    /** A value breaks its schema. */
    public static Issue schemaViolation(
            String in, String name, @Nullable String value, String message, Map<String, String> arguments) {
        return new Issue(IssueType.schemaViolation, in, name, value, message, arguments);
    }

    /** A code names nothing. */
    public static Issue referencedResourceNotFound(String in, String name, String value) {
        return new Issue(
                IssueType.referencedResourceNotFound,
                in,
                name,
                value,
                "issue.namesNothing",
                Map.of("name", name, "value", value));
    }
}
