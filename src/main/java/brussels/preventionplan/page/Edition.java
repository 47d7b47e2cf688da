package brussels.preventionplan.page;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.platform.web.Links;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all parts of one page have in common. All addresses are relative to that of the page, so that it works under any
 * public address.
 *
 * @param year that is shown, whether it was asked for or not
 */
record Edition(Visit visit, int year, Words words, Links links) {

    private static final String API = "preventionPlan/v1/";

    /** The address of a call of the API, with its query. */
    String api(String path) {
        return API + Links.encoded(path);
    }

    /** The address of a call of the API for the year that is shown, with other filters. */
    String apiOfYear(String path, Map<String, String> filters) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("year", String.valueOf(year));
        parameters.putAll(filters);
        return api(path + Visit.query(parameters));
    }

    /** The same for what has values of both bases. */
    String apiOfYearAndBasis(String path, Map<String, String> filters) {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        parameters.putAll(basis());
        return apiOfYear(path, parameters);
    }

    /** The address of a call of the API for what has values of both bases, whatever its year. */
    String apiOfBasis(String path) {
        return api(path + Visit.query(basis()));
    }

    private Map<String, String> basis() {
        return visit.basis() == Basis.published
                ? Map.of()
                : Map.of("basis", visit.basis().name());
    }

    /** The address of what an absolute link of the API opens. */
    String relative(String href) {
        return links.pathOf(href).map(this::api).orElse(href);
    }

    /** The way to a line. */
    LineLink line(Source source) {
        return line(source.documentId(), source.line());
    }

    /** The way to a line. */
    LineLink line(SourceView source) {
        return line(source.document().documentId(), source.line());
    }

    private LineLink line(String documentId, int line) {
        String number = String.valueOf(line);
        return new LineLink(
                words.of("line", Map.of("line", number)),
                visit.linkWith(Map.of("documentId", documentId, "line", number), "document"));
    }
}
