package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An operator is woken for what the service tells, and finds what to do. */
@QuarkusTest
class AlertsTest {

    private static final Path RULES = Path.of("deploy/alerts.yml");
    private static final Path PAGE = Path.of("docs/operating.md");

    /** A word that selects series: neither a function, which has an opening bracket after it, nor within quotes or a "by". */
    private static final Pattern METRIC = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+(?=[{\\[ )]|$)");

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        for (JsonNode group : new YAMLMapper().readTree(RULES.toFile()).path("groups")) {
            group.path("rules").forEach(alerts::add);
        }
        return alerts;
    }

    private static Set<String> named(JsonNode alert) {
        Set<String> names = new TreeSet<>();
        Matcher name = METRIC.matcher(alert.path("expr").asText());
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }

    @Test
    void everyMetricThatAnAlertNamesIsGiven() throws IOException {
        Service.get("communes/21001");
        Set<String> given =
                Metrics.series().map(series -> series.replaceFirst("\\{.*", "")).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (JsonNode alert : alerts()) {
            Set<String> ofAlert = named(alert);
            // Prometheus itself makes "up", of whether it was answered.
            assertTrue(
                    !ofAlert.isEmpty() || alert.path("expr").asText().startsWith("up{"),
                    alert.path("alert").asText());
            named.addAll(ofAlert);
        }
        assertTrue(
                named.containsAll(Set.of("preventionplan_revision_age_seconds", "preventionplan_database_away")),
                named::toString);
        named.removeAll(given);
        assertEquals(Set.of(), named);
    }

    @Test
    void everySeriesThatAnAlertChoosesByItsOutcomeIsThereFromTheStart() {
        List<String> given = Metrics.series().toList();
        for (String series : List.of(
                "preventionplan_imports_seconds_count{dry_run=\"false\",outcome=\"defect\"}",
                "preventionplan_imports_seconds_count{dry_run=\"true\",outcome=\"defect\"}",
                "preventionplan_downloads_total{outcome=\"refused\"}")) {
            assertTrue(given.contains(series), series);
        }
    }

    @Test
    void everyAlertHasItsSection() throws IOException {
        List<String> headings = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        List<String> names =
                alerts().stream().map(alert -> alert.path("alert").asText()).toList();
        assertEquals(names, headings);
        for (JsonNode alert : alerts()) {
            String name = alert.path("alert").asText();
            assertEquals(
                    PAGE + "#" + name.toLowerCase(Locale.ROOT),
                    alert.path("annotations").path("runbook").asText());
            assertFalse(alert.path("annotations").path("summary").asText().isEmpty(), name);
            assertTrue(
                    Set.of("critical", "warning")
                            .contains(alert.path("labels").path("severity").asText()),
                    name);
        }
    }
}
