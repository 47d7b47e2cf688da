package brussels.preventionplan.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Clients of the contract that was released last go on working.
 *
 * <p>A release writes its contract anew with {@code bench/contract --release}, each major version to a file of its own.
 */
class ReleasedContractTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path RELEASED = Path.of("src/test/resources/contract");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    @HoldsRule("evo-compat")
    void theContractBreaksNoClientOfTheReleasedOne() throws IOException {
        JsonNode current = YAML.readTree(Files.readString(COMMITTED));
        Path released = released(current);
        assertTrue(
                Files.exists(released),
                () -> "This major version has no released contract yet: bench/contract --release writes " + released);
        List<String> breaks = BreakingChanges.between(YAML.readTree(Files.readString(released)), current);
        assertTrue(breaks.isEmpty(), () -> """
                openapi.yaml breaks clients of %s:
                %s
                Take these back, or give the contract a new major version ([evo-compat]). Only what no client can know \
                yet is accepted as it is, with bench/contract --release.
                """.formatted(released, String.join("\n", breaks)));
    }

    @Test
    @HoldsRule("evo-compat")
    void everyPropertyOfEverySchemaIsCompared() throws IOException {
        JsonNode released = YAML.readTree(Files.readString(COMMITTED));
        JsonNode current = released.deepCopy();
        Set<String> planted = new TreeSet<>();
        current.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            ((ObjectNode) property.getValue()).put("format", "planted");
                            planted.add(schema.getKey() + "." + property.getKey());
                        }));
        Set<String> noticed = new TreeSet<>();
        BreakingChanges.between(released, current).forEach(each -> noticed.add(each.replaceFirst(" .*", "")));
        assertEquals(planted, noticed);
    }

    private static Path released(JsonNode contract) {
        String url = contract.path("servers").path(0).path("url").asText();
        return RELEASED.resolve("released-" + url.substring(url.lastIndexOf("/v") + "/v".length()) + ".yaml");
    }
}
