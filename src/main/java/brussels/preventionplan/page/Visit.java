package brussels.preventionplan.page;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.platform.message.MessageLanguage;
import jakarta.ws.rs.DefaultValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks the page for, as its address says it; {@code openapi/unlisted.json} tells what each may be. Null is
 * what the address does not say.
 *
 * @param lang the language of the page
 * @param year the year that is shown
 * @param basis which values
 * @param nisCode the commune whose actions are listed
 * @param measure the measure whose actions are listed
 * @param documentId the document that a line is shown of
 * @param line the line that is shown
 * @param q what is searched for
 */
record Visit(
        @RestQuery @Nullable MessageLanguage lang,
        @RestQuery @Nullable Integer year,
        @RestQuery @DefaultValue("published") Basis basis,
        @RestQuery @Nullable Integer nisCode,
        @RestQuery @Nullable MeasureCode measure,
        @RestQuery @Nullable String documentId,
        @RestQuery @Nullable Integer line,
        @RestQuery @Nullable String q) {

    /** What the address says, in the order of the names, so that equal visits get equal pages. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        put(parameters, "lang", lang);
        put(parameters, "year", year);
        put(parameters, "basis", basis == Basis.published ? null : basis);
        put(parameters, "nisCode", nisCode);
        put(parameters, "measure", measure);
        put(parameters, "documentId", documentId);
        put(parameters, "line", line);
        put(parameters, "q", q);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    /**
     * The link to the page with something else asked for and the rest as it is.
     *
     * @param changes an empty value takes a parameter out
     * @param part the id of what the link leads to on the page
     */
    String linkWith(Map<String, String> changes, String part) {
        Map<String, String> parameters = parameters();
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        return "./" + query(parameters) + "#" + part;
    }

    /** The query of an address, with its question mark; empty without parameters. */
    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }
}
