package brussels.preventionplan.platform.answer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer, ready to be sent: in each coding once somebody asked for it. Nothing of it depends on who asks but what its
 * {@code Vary} names.
 */
public final class KeptAnswer {

    /** An answer without its bytes, and what it takes to find it again. */
    private static final int AROUND = 2_000;

    private final byte[] bytes;
    private final EntityTag tag;
    private final String contentType;
    private final List<Map.Entry<String, String>> headers;
    private final String countedPath;
    private final Map<ContentCoding, Packed> packed = new ConcurrentHashMap<>();

    /**
     * An answer.
     *
     * @param bytes as they are, in no coding
     * @param tag of these bytes
     * @param contentType what they are
     * @param headers all that say something of the answer, but for its type, tag, coding and length
     * @param countedPath the path of the contract by which requests for it are counted; empty where there is none
     */
    public KeptAnswer(
            byte[] bytes,
            EntityTag tag,
            String contentType,
            List<Map.Entry<String, String>> headers,
            String countedPath) {
        this.bytes = bytes;
        this.tag = tag;
        this.contentType = contentType;
        this.headers = List.copyOf(headers);
        this.countedPath = countedPath;
    }

    /**
     * The bytes in one coding.
     *
     * @param length how many there are, as the header says it
     */
    public record Packed(ContentCoding coding, Buffer bytes, EntityTag tag, String length) {

        /** Them once more, outside the heap; whoever asks for them lets them go. */
        @SuppressWarnings("deprecation")
        ByteBuf outsideHeap() {
            ByteBuf all = bytes.getByteBuf();
            return Unpooled.directBuffer(all.readableBytes(), all.readableBytes())
                    .writeBytes(all);
        }
    }

    /** The coding in which a client wants it. */
    public ContentCoding codingFor(@Nullable String acceptEncoding) {
        return ContentCoding.choose(acceptEncoding, bytes.length);
    }

    /** The bytes in a coding, if somebody asked for them before. */
    public Optional<Packed> packed(ContentCoding coding) {
        return Optional.ofNullable(packed.get(coding));
    }

    /** The bytes in a coding, which are packed at the first time. */
    public Packed pack(ContentCoding coding) {
        return packed.computeIfAbsent(coding, each -> {
            byte[] all = each.of(bytes);
            return new Packed(each, sent(all), tag.in(each), String.valueOf(all.length));
        });
    }

    /** Bytes as they are sent, which are not copied for it: nobody changes them. Vert.x 4 has no other public way to do so. */
    @SuppressWarnings("deprecation")
    private static Buffer sent(byte[] bytes) {
        return Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes)));
    }

    String contentType() {
        return contentType;
    }

    /** What else says something of the answer, whatever its coding. */
    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    String countedPath() {
        return countedPath;
    }

    /** What it takes of memory, in bytes: its bytes as they are, and in two codings, which may save nothing. */
    long weight() {
        return 3L * bytes.length + AROUND;
    }
}
