package brussels.preventionplan.platform.web;

import brussels.preventionplan.platform.web.PipelinedRequests.Bound;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.VoidChannelPromise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that comes over a connection with the very bytes of the one before, without taking it apart again: who
 * asks for the same all day costs little more than what is sent. Once a second one goes the whole way, past all that counts,
 * limits and times out.
 *
 * <p>Bytes are a request by themselves only where nothing came before them that is not read yet. So those are taken for one
 * whose whole way was seen: when its answer was about to end it was the only one unanswered, and it had the address and as many
 * header fields as the bytes have. With anything in front, it would have another address, or more.
 */
public final class RepeatedRequest extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(RepeatedRequest.class);
    private static final int LONGEST = 2048;
    private static final long ONE_SECOND = 1_000_000_000L;
    private static final ByteBuf NOTHING = Unpooled.EMPTY_BUFFER;
    private static final ByteBuf BEGINNING = ascii("GET ");
    private static final ByteBuf END = ascii("\r\n\r\n");
    /** The line before the header fields, and the empty one behind them. */
    private static final int OTHER_LINES = 2;

    private final Bound requests;
    private ByteBuf before = NOTHING;
    private boolean isRepeated;
    private @Nullable Answer answer;
    private long answeredAt;
    /** What becomes of an answer is told to nobody: a connection that breaks is closed by who reads it. */
    private @Nullable ChannelPromise unheard;

    RepeatedRequest(Bound requests) {
        this.requests = requests;
    }

    /** Gives an answer again. */
    @FunctionalInterface
    public interface Answer {

        /** The bytes of the answer; null where it is to be made anew. */
        @Nullable
        ByteBuf again(ByteBufAllocator memory);
    }

    private static ByteBuf ascii(String text) {
        return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    /**
     * The connection of a request, where its next ones can be answered like this one. To be asked before the answer is ended:
     * that begins whatever came behind it.
     */
    public static Optional<RepeatedRequest> of(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1 || request.headers().contains(HttpHeaders.CONNECTION)) {
            return Optional.empty();
        }
        RepeatedRequest repeated = ((ConnectionBase) request.connection())
                .channelHandlerContext()
                .pipeline()
                .get(RepeatedRequest.class);
        return Optional.ofNullable(repeated)
                .filter(handler -> handler.isWhole(
                        request.uri(), request.headers().entries().size()));
    }

    /**
     * Has requests like the last one answered alike, from now on.
     *
     * @param sent the answer that it got; one that tells how often the client may still ask is another one each time, and after
     *     one that closes the connection none is given
     */
    public void answerAlike(HttpServerResponse sent, Answer alike) {
        if (!sent.headers().contains(HttpHeaders.CONNECTION) && !sent.headers().contains(RequestRate.LEFT)) {
            answerAlike(alike);
        }
    }

    void answerAlike(Answer alike) {
        answer = alike;
        answeredAt = System.nanoTime();
    }

    /**
     * Whether the last bytes are a request, which came twice and is the only one that is not answered yet.
     *
     * @param address of the request, as it is written
     * @param fields how many header fields it has
     */
    boolean isWhole(String address, int fields) {
        if (!isRepeated || !requests.isOneUnanswered()) {
            return false;
        }
        String head = before.toString(StandardCharsets.ISO_8859_1);
        return head.startsWith("GET " + address + " HTTP/1.1\r\n")
                && head.chars().filter(character -> character == '\n').count() == fields + OTHER_LINES;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        unheard = new VoidChannelPromise(context.channel(), false);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        boolean isSame = before.isReadable() && ByteBufUtil.equals(before, bytes);
        ByteBuf again = isSame ? again(context) : null;
        if (again != null) {
            bytes.release();
            ChannelFuture unused = context.writeAndFlush(again, unheard);
            return;
        }
        answer = null;
        isRepeated = isSame;
        if (!isSame) {
            before = isHead(bytes) ? Unpooled.copiedBuffer(bytes) : NOTHING;
        }
        context.fireChannelRead(message);
    }

    private @Nullable ByteBuf again(ChannelHandlerContext context) {
        if (answer == null
                || System.nanoTime() - answeredAt >= ONE_SECOND
                || !context.channel().isWritable()) {
            return null;
        }
        try {
            return answer.again(context.alloc());
        } catch (OutOfMemoryError noRoom) {
            LOG.debugf("An answer is made anew: %s", noRoom);
            return null;
        }
    }

    private static boolean isHead(ByteBuf bytes) {
        int length = bytes.readableBytes();
        int end = END.readableBytes();
        return length <= LONGEST
                && length > BEGINNING.readableBytes() + end
                && ByteBufUtil.equals(bytes, bytes.readerIndex(), BEGINNING, 0, BEGINNING.readableBytes())
                && ByteBufUtil.equals(bytes, bytes.writerIndex() - end, END, 0, end);
    }
}
