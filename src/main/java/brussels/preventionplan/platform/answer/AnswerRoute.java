package brussels.preventionplan.platform.answer;

import brussels.preventionplan.platform.answer.KeptAnswer.Packed;
import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.metrics.CountedPath;
import brussels.preventionplan.platform.problem.PublicRoot;
import brussels.preventionplan.platform.web.ReadingMethods;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends an answer that is kept, before anything else looks at the request, in the thread that read it. What is not kept is
 * left to its operation.
 */
@ApplicationScoped
class AnswerRoute {

    /** After the rules for browsers, the trace ids, the limits and the rules for other origins, which hold for all. */
    private static final int EARLY = Integer.MIN_VALUE + 3;

    private static final String START_PAGE = "/";
    private static final String API = "/preventionPlan/v1/";

    /** The start page is kept under its own address. */
    private static final String PAGE = "page";

    private static final int LONGEST_REVISION = 18;
    private static final int NOT_MODIFIED = 304;

    private final Answers answers;
    private final StateOfData data;
    private final PublicRoot root;
    private final Repetitions repetitions;

    AnswerRoute(Answers answers, StateOfData data, PublicRoot root, Repetitions repetitions) {
        this.answers = answers;
        this.data = data;
        this.root = root;
        this.repetitions = repetitions;
    }

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        Optional<AnswerKey> key = isOfPublishedData(context.request()) && !Answers.isUnderway(context)
                ? data.known()
                        .filter(state -> isAsLateAs(state, context.request().getHeader(RevisionHeader.NAME)))
                        .flatMap(state -> AnswerKey.of(context.request(), state, root))
                : Optional.empty();
        if (key.isEmpty()) {
            askOperation(context);
            return;
        }
        answers.find(key.get(), context)
                .ifPresentOrElse(
                        answer -> {
                            KeptAnswer there = answer.getNow(null);
                            if (there != null) {
                                give(there, key.get().state(), context);
                            } else {
                                Future.fromCompletionStage(answer, Vertx.currentContext())
                                        .onSuccess(made -> {
                                            if (made == null) {
                                                askOperation(context);
                                            } else {
                                                give(made, key.get().state(), context);
                                            }
                                        });
                            }
                        },
                        () -> askOperation(context));
    }

    /** It tells a type also of what has no content: RFC 9110, section 15.4.5. */
    private static void askOperation(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(ending -> {
            if (response.getStatusCode() == NOT_MODIFIED) {
                response.headers().remove(HttpHeaders.CONTENT_TYPE);
            }
        });
        context.next();
    }

    /** Who brings a token may not hold it, which is for its operation to find out. */
    private static boolean isOfPublishedData(HttpServerRequest request) {
        String path = request.path();
        return ReadingMethods.contain(request.method().name())
                && path != null
                && (path.equals(START_PAGE) || (path.startsWith(API) && isKept(path.substring(API.length() - 1))))
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && "0".equals(Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_LENGTH), "0"))
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isKept(String path) {
        return PublishedData.isAt(path) && !PublishedData.firstOf(path).equals(PAGE);
    }

    /** Whether a client may be given a state, as far as it says which one it knows; what is no number is not looked at here. */
    private static boolean isAsLateAs(State state, @Nullable String revision) {
        return revision == null
                || (!revision.isEmpty()
                        && revision.length() <= LONGEST_REVISION
                        && revision.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                        && Long.parseLong(revision) <= state.revision());
    }

    private static @Nullable String header(RoutingContext context, CharSequence name) {
        String lines = AnswerKey.all(context.request(), name);
        return lines.isEmpty() ? null : lines;
    }

    private void give(KeptAnswer answer, State state, RoutingContext context) {
        ContentCoding coding = answer.codingFor(header(context, HttpHeaders.ACCEPT_ENCODING));
        Optional<Packed> packed = answer.packed(coding);
        if (packed.isPresent()) {
            send(answer, packed.get(), state, context);
        } else {
            context.vertx()
                    .executeBlocking(() -> answer.pack(coding), false)
                    .onSuccess(made -> send(answer, made, state, context))
                    .onFailure(context::fail);
        }
    }

    private void send(KeptAnswer answer, Packed packed, State state, RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        CountedPath.count(answer.countedPath());
        answer.headers().forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        response.putHeader(HttpHeaders.ETAG, packed.tag().value());
        if (packed.tag().isNamedBy(header(context, HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(NOT_MODIFIED);
            repetitions.end(request, answer.countedPath(), state, Optional.empty());
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, answer.contentType());
        if (packed.coding() != ContentCoding.identity) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, packed.coding().name());
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, packed.length());
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            repetitions.end(request, answer.countedPath(), state, Optional.of(packed));
        }
    }
}
