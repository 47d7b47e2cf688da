package brussels.preventionplan.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.micrometer.runtime.binder.HttpCommonTags;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts answers that are given past Vert.x together with those that it counts itself. */
@ApplicationScoped
public class AnswerTimers {

    /** It is made under an address of its own, but counted under this one. */
    private static final String START_PAGE = "/";

    private final MeterRegistry meters;

    AnswerTimers(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * The timer of answers like the one that was given to a request.
     *
     * @param countedPath as {@link CountedPath} has it; empty where there is none
     */
    public Timer of(HttpServerRequest request, String countedPath) {
        String path = request.path();
        int status = request.response().getStatusCode();
        return meters.timer(
                BoundedSeries.ANSWERS,
                Tags.of(
                        HttpCommonTags.method(request.method().name()),
                        HttpCommonTags.uri(
                                countedPath.isEmpty() || START_PAGE.equals(path) ? path : countedPath,
                                path,
                                status,
                                false),
                        HttpCommonTags.outcome(status),
                        HttpCommonTags.status(status)));
    }
}
