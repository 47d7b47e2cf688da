package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.contract.Contract;
import brussels.preventionplan.platform.web.CachePolicy;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Turns what an operation answers into bytes with a strong tag, and into 304 where the client has them ([prf-cach]). An
 * answer that says itself how it may be cached is left as it is. The answer of a write that holds what was written has its
 * tag too, with which the next write goes on; no cache keeps it.
 */
class AnswerFilter {

    /** After every filter that adds to an answer. */
    private static final int LAST = 100;

    private static final String REVALIDATE = "public, max-age=0, must-revalidate";

    private final Representation representation;
    private final Contract contract;
    private final ListTables tables;

    AnswerFilter(Representation representation, Contract contract, ListTables tables) {
        this.representation = representation;
        this.contract = contract;
        this.tables = tables;
    }

    @ServerResponseFilter(priority = LAST)
    void represent(ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo operation) {
        if (!response.hasEntity() || response.getStatus() >= Response.Status.MULTIPLE_CHOICES.getStatusCode()) {
            return;
        }
        if (contract.isList(operation.getMethodName())) {
            tables.answer().ifPresent(file -> give(file, response));
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        boolean read = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        boolean published =
                !headers.containsKey(HttpHeaders.CACHE_CONTROL) && (read || response.getEntity() instanceof Versioned);
        if (response.getEntity() instanceof Download download) {
            if (!published || !isUnchanged(request, response, download.tag(), REVALIDATE)) {
                headers.putSingle(HttpHeaders.CONTENT_LENGTH, download.size());
                if (download.gzipped()) {
                    headers.putSingle(HttpHeaders.CONTENT_ENCODING, ContentCoding.gzip.name());
                }
                // Else the writer of any text writes it, which was chosen before it was known.
                response.setEntity(download, null, response.getMediaType());
            }
            return;
        }
        if (!published) {
            return;
        }
        byte[] bytes = response.getEntity() instanceof byte[] content
                ? content
                : representation.of(
                        response.getEntity(),
                        operation.getMethodName(),
                        request.getUriInfo().getQueryParameters());
        ContentCoding coding = ContentCoding.choose(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING), bytes.length);
        EntityTag tag = EntityTag.of(bytes, coding, response.getEntity());
        if (isUnchanged(request, response, tag, read ? REVALIDATE : CachePolicy.NEVER)) {
            return;
        }
        if (coding != ContentCoding.identity) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, coding.name());
        }
        byte[] packed = coding.of(bytes);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, packed.length);
        response.setEntity(packed, null, response.getMediaType());
    }

    /** Gives a list as the file that was made of it. */
    private static void give(ListTables.FileAnswer file, ContainerResponseContext response) {
        response.setEntity(file.download(), null, file.form().type());
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
    }

    /** Tags an answer, and empties it where the client that reads has it. */
    private static boolean isUnchanged(
            ContainerRequestContext request, ContainerResponseContext response, EntityTag tag, String caching) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag.value());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, caching);
        headers.putSingle(HttpHeaders.VARY, vary(headers));
        boolean unchanged =
                caching.equals(REVALIDATE) && tag.isNamedBy(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        if (unchanged) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
        return unchanged;
    }

    private static String vary(MultivaluedMap<String, Object> headers) {
        List<Object> names = new ArrayList<>(headers.getOrDefault(HttpHeaders.VARY, List.of()));
        names.add(HttpHeaders.ACCEPT_ENCODING);
        return names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
