package brussels.preventionplan.platform.answer;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Which answers were asked for of late, as far as a bounded memory tells: where many are asked for once, none of them takes
 * the place of one that is asked for again, nor fills the heap with what lived a little too long to be thrown away at once.
 */
class AskedKeys {

    private static final int PLACES = 1 << 14;

    private final AtomicIntegerArray hashes = new AtomicIntegerArray(PLACES);

    /** Whether it was asked for before; two that have one hash are taken for each other. Remembers it. */
    boolean again(AnswerKey key) {
        int hash = key.hashCode();
        int spread = hash ^ (hash >>> Short.SIZE);
        return hashes.getAndSet(spread & (PLACES - 1), hash) == hash;
    }
}
