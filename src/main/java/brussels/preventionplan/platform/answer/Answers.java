package brussels.preventionplan.platform.answer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The answers that are kept, each for one state of the data: when that is no longer the newest, nobody asks for them any
 * more, and they make room for others. One that is being made is waited for by all who ask for the same, so that it is
 * made once. Only what was answered is kept, so requests that are refused take no room.
 */
@ApplicationScoped
public class Answers {

    /** Where a request keeps the answer that is made for it. */
    private static final String UNDERWAY = Answers.class.getName();

    private final AsyncCache<AnswerKey, KeptAnswer> kept;
    private final StateOfData data;
    private final CurrentVertxRequest request;

    Answers(AnswersConfig config, StateOfData data, CurrentVertxRequest request) {
        this.data = data;
        this.request = request;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((AnswerKey key, KeptAnswer answer) -> answer.weight())
                // In the thread at hand: there is nothing else to do than to let go.
                .executor(Runnable::run)
                .buildAsync();
    }

    /** The answer of a key: kept, or being made by another request; empty where this request is to make it. */
    Optional<CompletableFuture<KeptAnswer>> find(AnswerKey key, RoutingContext context) {
        CompletableFuture<KeptAnswer> there = kept.getIfPresent(key);
        if (there != null) {
            return Optional.of(there);
        }
        CompletableFuture<@Nullable KeptAnswer> mine = new CompletableFuture<>();
        CompletableFuture<KeptAnswer> others = kept.asMap().putIfAbsent(key, mine);
        if (others != null) {
            return Optional.of(others);
        }
        context.put(UNDERWAY, mine);
        context.addEndHandler(end -> mine.complete(null));
        return Optional.empty();
    }

    /** Whether an answer is being made for this request already: it was sent on to another path. */
    static boolean isUnderway(RoutingContext context) {
        return context.get(UNDERWAY) != null;
    }

    /**
     * Learns which state the data have now. To be called for every answer after all was read that it is made of, and before
     * it is sent: whoever got it is then never given an earlier state from here. So an answer can be kept even if the data
     * changed while it was made: under a state that nobody asks for any more.
     */
    public void learnState() {
        if (BlockingOperationControl.isBlockingAllowed()) {
            data.ask();
        }
    }

    /** Keeps the answer of the request at hand, and gives it to those who wait for it; {@link #learnState} came before. */
    public void keep(KeptAnswer answer) {
        underway().ifPresent(mine -> mine.complete(answer));
    }

    /** Nobody gets the answer of the request at hand but who asked for it, however long it takes. */
    public void keepNone() {
        underway().ifPresent(mine -> mine.complete(null));
    }

    private Optional<CompletableFuture<@Nullable KeptAnswer>> underway() {
        return Optional.ofNullable(request.getCurrent()).map(context -> context.get(UNDERWAY));
    }
}
