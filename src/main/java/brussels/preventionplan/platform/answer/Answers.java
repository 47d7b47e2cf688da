package brussels.preventionplan.platform.answer;

import brussels.preventionplan.platform.answer.StateOfData.State;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The answers that are kept, each for one state of the data, as long as that is the newest. One that is being made is waited
 * for by all who ask for the same, so that it is made once. Only what was answered is kept, so requests that are refused take
 * no room.
 */
@ApplicationScoped
@Startup
public class Answers {

    /** Where a request keeps the answer that is made for it. */
    private static final String UNDERWAY = Answers.class.getName();

    private final AtomicReference<@Nullable State> state = new AtomicReference<>();
    private final AsyncCache<AnswerKey, KeptAnswer> kept;
    private final AskedKeys asked = new AskedKeys();
    private final StateOfData data;
    private final CurrentVertxRequest request;
    private final StateRead stateRead;

    Answers(
            AnswersConfig config,
            StateOfData data,
            CurrentVertxRequest request,
            StateRead stateRead,
            MeterRegistry meters) {
        this.data = data;
        this.stateRead = stateRead;
        this.request = request;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((AnswerKey key, KeptAnswer answer) ->
                        (int) Math.min(key.weight() + answer.weight(), Integer.MAX_VALUE))
                // In the thread at hand: there is nothing else to do than to let go.
                .executor(Runnable::run)
                .recordStats()
                .buildAsync();
        CaffeineCacheMetrics.monitor(meters, kept, "answers");
        Gauge.builder("preventionplan.answers.held", kept, Answers::held)
                .description("What kept answers and their keys take up")
                .baseUnit(BaseUnits.BYTES)
                .register(meters);
    }

    /** An answer that is being made for a request. */
    private record Underway(AnswerKey key, CompletableFuture<@Nullable KeptAnswer> answer) {}

    /** The answer of a key: kept, or being made by another request; empty where this request is to make it. */
    Optional<CompletableFuture<KeptAnswer>> find(AnswerKey key, RoutingContext context) {
        letOthersGo(key.state());
        CompletableFuture<KeptAnswer> there = kept.getIfPresent(key);
        if (there != null) {
            return Optional.of(there);
        }
        CompletableFuture<@Nullable KeptAnswer> mine = new CompletableFuture<>();
        CompletableFuture<KeptAnswer> others = kept.asMap().putIfAbsent(key, mine);
        if (others != null) {
            return Optional.of(others);
        }
        context.put(UNDERWAY, new Underway(key, mine));
        // Also where the client left: then nothing comes of its request any more.
        context.addEndHandler(end -> mine.complete(null));
        return Optional.empty();
    }

    /** Nobody asks for the answers of another state any more: also a text that was redacted is gone with them. */
    private void letOthersGo(State newest) {
        State before = state.getAndSet(newest);
        if (!newest.equals(before)) {
            kept.asMap().keySet().removeIf(key -> !key.state().equals(newest));
        }
    }

    /** Whether an answer is being made for this request already: it was sent on to another path. */
    static boolean isUnderway(RoutingContext context) {
        return context.get(UNDERWAY) != null;
    }

    /**
     * Learns which state the data have now. To be called for every answer after all was read that it is made of, and before
     * it is sent: whoever got it is then never given an earlier state from here. So an answer can be given to others even if
     * the data changed while it was made.
     *
     * @return whether that could be learnt; else the answer is for nobody but who asked for it
     */
    public boolean learnState() {
        return BlockingOperationControl.isBlockingAllowed()
                && stateRead
                        .all()
                        .map(read -> data.learn(read.state(), read.asked()))
                        .orElseGet(data::ask)
                        .isPresent();
    }

    /** Keeps the answer of the request at hand, and gives it to those who wait for it; {@link #learnState} came before. */
    public void keep(KeptAnswer answer) {
        underway().ifPresent(mine -> {
            boolean ofNewest = data.known().filter(mine.key().state()::equals).isPresent();
            if (!ofNewest || (!isRoomFor(mine.key(), answer) && !asked.again(mine.key()))) {
                kept.asMap().remove(mine.key(), mine.answer());
            }
            mine.answer().complete(answer);
        });
    }

    /** Nobody gets the answer of the request at hand but who asked for it, however long it takes. */
    public void keepNone() {
        underway().ifPresent(mine -> mine.answer().complete(null));
    }

    private boolean isRoomFor(AnswerKey key, KeptAnswer answer) {
        return held(kept) + key.weight() + answer.weight() <= bound(kept).getMaximum();
    }

    private static long held(AsyncCache<AnswerKey, KeptAnswer> kept) {
        return bound(kept).weightedSize().orElseThrow();
    }

    private static Policy.Eviction<AnswerKey, KeptAnswer> bound(AsyncCache<AnswerKey, KeptAnswer> kept) {
        return kept.synchronous().policy().eviction().orElseThrow();
    }

    private Optional<Underway> underway() {
        return Optional.ofNullable(request.getCurrent()).map(context -> context.get(UNDERWAY));
    }
}
