package brussels.preventionplan.exporting;

import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.representation.Form;
import brussels.preventionplan.platform.table.TableFormat;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the answers of this room have in common. */
final class Downloads {

    static final String TURTLE = "text/turtle";
    static final String JSON_LD = "application/ld+json";

    private Downloads() {}

    /** An answer in a form that was chosen. */
    static <T> ResponseBuilder<T> answer(T entity, Form form) {
        String mediaType = form.mediaType();
        return ResponseBuilder.ok(entity)
                .type(mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** The same as a file to keep. */
    static <T> RestResponse<T> file(T entity, Form form, String name) {
        return answer(entity, form)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /**
     * Refuses a workbook of more rows than a sheet holds, before anything of it is made.
     *
     * @throws ProblemException (400)
     */
    static void requireSheetFor(long rows) {
        long most = TableFormat.xlsx.maxRows();
        if (rows > most) {
            throw ProblemException.badRequest(List.of(Issue.schemaViolation(
                    "query",
                    "format",
                    "xlsx",
                    "issue.largerThanSheet",
                    Map.of("name", "format", "maximum", String.valueOf(most)))));
        }
    }
}
