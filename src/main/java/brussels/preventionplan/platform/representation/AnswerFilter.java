package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.answer.Answers;
import brussels.preventionplan.platform.answer.ContentCoding;
import brussels.preventionplan.platform.answer.EntityTag;
import brussels.preventionplan.platform.answer.KeptAnswer;
import brussels.preventionplan.platform.answer.KeptAnswer.Packed;
import brussels.preventionplan.platform.contract.Contract;
import brussels.preventionplan.platform.metrics.CountedPath;
import brussels.preventionplan.platform.web.CachePolicy;
import brussels.preventionplan.platform.web.ReadingMethods;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Turns what an operation answers into bytes with a strong tag, and into 304 where the client has them ([prf-cach]). An
 * answer that says itself how it may be cached has no tag; those of published data are kept for who asks next. The
 * answer of a write that holds what was written has its tag too, with which the next write goes on; no cache keeps it.
 */
class AnswerFilter {

    /** After every filter that adds to an answer. */
    private static final int LAST = 100;

    private static final String REVALIDATE = "public, max-age=0, must-revalidate";

    private final Representation representation;
    private final Contract contract;
    private final ListTables tables;
    private final Answers answers;

    AnswerFilter(Representation representation, Contract contract, ListTables tables, Answers answers) {
        this.representation = representation;
        this.contract = contract;
        this.tables = tables;
        this.answers = answers;
    }

    @ServerResponseFilter(priority = LAST)
    void represent(ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo operation) {
        boolean read = ReadingMethods.contain(request.getMethod());
        boolean told = response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()
                || response.getStatus() == Response.Status.NOT_FOUND.getStatusCode();
        if (!response.hasEntity() || response.getStatus() >= Response.Status.MULTIPLE_CHOICES.getStatusCode()) {
            learnState(read && told);
            return;
        }
        if (contract.isList(operation.getMethodName())) {
            tables.answer().ifPresent(file -> give(file, response));
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        boolean published =
                !headers.containsKey(HttpHeaders.CACHE_CONTROL) && (read || response.getEntity() instanceof Versioned);
        if (published) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, read ? REVALIDATE : CachePolicy.NEVER);
            headers.putSingle(HttpHeaders.VARY, vary(headers));
        }
        if (response.getEntity() instanceof Download download) {
            learnState(read);
            answers.keepNone();
            if (!published || !isUnchanged(request, response, download.tag())) {
                headers.putSingle(HttpHeaders.CONTENT_LENGTH, download.size());
                if (download.gzipped()) {
                    headers.putSingle(HttpHeaders.CONTENT_ENCODING, ContentCoding.gzip.name());
                }
                // Else the writer of any text writes it, which was chosen before it was known.
                response.setEntity(download, null, response.getMediaType());
            }
        } else if (published) {
            KeptAnswer answer = answer(request, response, operation);
            boolean learnt = learnState(read);
            Packed packed = answer.pack(answer.codingFor(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
            if (learnt) {
                answers.keep(answer);
            }
            if (!isUnchanged(request, response, packed.tag())) {
                if (packed.coding() != ContentCoding.identity) {
                    headers.putSingle(
                            HttpHeaders.CONTENT_ENCODING, packed.coding().name());
                }
                headers.putSingle(HttpHeaders.CONTENT_LENGTH, packed.length());
                response.setEntity(packed.bytes(), null, response.getMediaType());
            }
        } else {
            if (read && contract.takes(operation.getMethodName(), Representation.SELECT)) {
                response.setEntity(bytes(request, response, operation), null, response.getMediaType());
            }
            learnState(read);
        }
    }

    /** After all was read: whether it can be told which state the answer is of. Else nobody else gets it. */
    private boolean learnState(boolean ofPublishedData) {
        boolean learnt = ofPublishedData && answers.learnState();
        if (!learnt) {
            answers.keepNone();
        }
        return learnt;
    }

    private KeptAnswer answer(
            ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo operation) {
        byte[] bytes = bytes(request, response, operation);
        String version = response.getEntity() instanceof Versioned resource ? resource.version() + "." : "";
        List<Map.Entry<String, String>> headers = response.getStringHeaders().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE))
                .flatMap(header -> header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
                .toList();
        return new KeptAnswer(
                bytes,
                EntityTag.of(bytes, version),
                response.getMediaType().toString(),
                headers,
                CountedPath.ofRequest());
    }

    private byte[] bytes(
            ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo operation) {
        return response.getEntity() instanceof byte[] content
                ? content
                : representation.of(
                        response.getEntity(),
                        operation.getMethodName(),
                        request.getUriInfo().getQueryParameters());
    }

    /** Gives a list as the file that was made of it. */
    private static void give(ListTables.FileAnswer file, ContainerResponseContext response) {
        response.setEntity(file.download(), null, file.form().type());
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
    }

    /** Tags an answer, and empties it where the client that reads has it. */
    private static boolean isUnchanged(
            ContainerRequestContext request, ContainerResponseContext response, EntityTag tag) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag.value());
        boolean unchanged = REVALIDATE.equals(headers.getFirst(HttpHeaders.CACHE_CONTROL))
                && tag.isNamedBy(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        if (unchanged) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        }
        return unchanged;
    }

    private static String vary(MultivaluedMap<String, Object> headers) {
        List<Object> names = new ArrayList<>(headers.getOrDefault(HttpHeaders.VARY, List.of()));
        names.add(HttpHeaders.ACCEPT_ENCODING);
        return names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
