package brussels.preventionplan.platform.answer;

import brussels.preventionplan.platform.answer.KeptAnswer.Packed;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.netty.buffer.ByteBuf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are sent again and again, in memory that the kernel takes them from: of the heap's each would be copied for
 * each client. They are there for as long as the answers themselves are.
 */
@ApplicationScoped
class SentBytes {

    private static final Logger LOG = Logger.getLogger(SentBytes.class);

    /** The largest answer that is held here, in bytes. */
    static final int LARGEST = 1 << 20;

    /** What all of them take up, in bytes; the least asked for go first. */
    private static final int MOST = 16 * LARGEST;

    private final LoadingCache<Packed, ByteBuf> held = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST)
            .weigher((Packed packed, ByteBuf bytes) -> bytes.capacity())
            // In the thread at hand: there is nothing else to do than to let go.
            .executor(Runnable::run)
            .removalListener((@Nullable Packed packed, @Nullable ByteBuf bytes, RemovalCause cause) ->
                    Objects.requireNonNull(bytes).release())
            .build(Packed::outsideHeap);

    /** The bytes of an answer, to be let go once they are sent; empty where there is no room for them. */
    Optional<ByteBuf> of(Packed packed) {
        try {
            return Optional.of(held.get(packed).retainedDuplicate());
        } catch (IllegalStateException | OutOfMemoryError notHeld) {
            // They were let go just now, or found no memory.
            LOG.debugf("An answer is made anew: %s", notHeld);
            return Optional.empty();
        }
    }
}
