package brussels.preventionplan.platform.web;

import brussels.preventionplan.platform.web.PipelinedRequests.Bound;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that comes over a connection with the very bytes of the one before, without taking it apart again: who
 * asks for the same all day costs little more than what is sent. Once a second one goes the whole way, past all that counts,
 * limits and times out.
 *
 * <p>Bytes are a request by themselves only where nothing came before them that is not read yet. So those are taken for one
 * whose whole way was seen: all requests were answered, and the last of them had the address and as many header fields as
 * the last bytes have. With anything in front, it would have another address, or more.
 */
public final class RepeatedRequest extends ChannelInboundHandlerAdapter {

    private static final int LONGEST = 4096;
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
     * Has requests like this one answered alike, where that can be. To be called when its answer is written.
     *
     * @param answer is asked for only where the request came twice
     */
    public static void answerAlike(HttpServerRequest request, Supplier<Answer> answer) {
        if (request.version() == HttpVersion.HTTP_1_1) {
            RepeatedRequest repeated = ((ConnectionBase) request.connection())
                    .channelHandlerContext()
                    .pipeline()
                    .get(RepeatedRequest.class);
            if (repeated != null && isAlike(request)) {
                repeated.answerAlike(request.uri(), request.headers().entries().size(), answer);
            }
        }
    }

    /** The count of what a client may still ask is another one each time; and after the last answer none is given. */
    private static boolean isAlike(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        return !request.headers().contains(HttpHeaders.CONNECTION)
                && !response.headers().contains(HttpHeaders.CONNECTION)
                && !response.headers().contains(RequestRate.LEFT);
    }

    /**
     * As {@link #answerAlike(HttpServerRequest, Supplier)}.
     *
     * @param address of the request that was answered, as it is written
     * @param fields how many header fields it had
     */
    void answerAlike(String address, int fields, Supplier<Answer> alike) {
        if (isRepeated && requests.areAllAnswered() && isWhole(address, fields)) {
            answer = alike.get();
            answeredAt = System.nanoTime();
        }
    }

    private boolean isWhole(String address, int fields) {
        String head = before.toString(StandardCharsets.ISO_8859_1);
        return head.startsWith("GET " + address + " HTTP/1.1\r\n")
                && head.chars().filter(character -> character == '\n').count() == fields + OTHER_LINES;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        boolean isSame = before.isReadable() && ByteBufUtil.equals(before, bytes);
        ByteBuf again = isSame ? again(context) : null;
        if (again != null) {
            bytes.release();
            ChannelFuture unused = context.writeAndFlush(again, context.voidPromise());
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
        return answer != null
                        && System.nanoTime() - answeredAt < ONE_SECOND
                        && context.channel().isWritable()
                ? answer.again(context.alloc())
                : null;
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
