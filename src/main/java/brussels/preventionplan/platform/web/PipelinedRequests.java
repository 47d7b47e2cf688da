package brussels.preventionplan.platform.web;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes requests that come behind one another over one connection (RFC 9112, section 9.3.2) as fast as their answers are
 * made and taken. Vert.x begins each from within the end of the answer before, so that hundreds that are answered at once
 * would fill the stack, and none be sent; and it reads on and keeps what it read, and all answers, until memory is gone.
 * HTTP/2 bounds all that by itself.
 */
@ApplicationScoped
class PipelinedRequests {

    /** Before everything that answers. */
    private static final int FIRST = Integer.MIN_VALUE;

    static final int MOST_UNANSWERED = 100;

    /** So many begin within one another: each takes a hundred frames. */
    private static final int DEEPEST = 10;

    /** How many requests have begun within one another in a thread. */
    private final ThreadLocal<AtomicInteger> begun = ThreadLocal.withInitial(AtomicInteger::new);

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        bound(context.request());
        if (response.writeQueueFull()) {
            response.drainHandler(taken -> {
                response.drainHandler(null);
                begin(context);
            });
        } else {
            begin(context);
        }
    }

    private void begin(RoutingContext context) {
        AtomicInteger within = begun.get();
        if (within.get() == DEEPEST) {
            context.vertx().runOnContext(later -> begin(context));
            return;
        }
        within.incrementAndGet();
        try {
            context.next();
        } finally {
            within.decrementAndGet();
        }
    }

    /** A connection is known from its first request on, in the thread that reads it. */
    private static void bound(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            ChannelHandlerContext reader = ((ConnectionBase) request.connection()).channelHandlerContext();
            if (reader.pipeline().get(Bound.class) == null) {
                Bound bound = new Bound();
                reader.pipeline().addBefore(reader.name(), null, bound);
                reader.pipeline()
                        .addBefore(
                                reader.pipeline()
                                        .context(HttpRequestDecoder.class)
                                        .name(),
                                null,
                                new RepeatedRequest(bound));
            }
        }
    }

    /** Stands between the connection and Vert.x. */
    static final class Bound extends ChannelDuplexHandler {

        /** The request is one with which it was added. */
        private int unanswered = 1;

        private boolean readIsDue;

        boolean isOneUnanswered() {
            return unanswered == 1;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                unanswered++;
            }
            context.fireChannelRead(message);
        }

        @Override
        public void read(ChannelHandlerContext context) {
            if (unanswered > MOST_UNANSWERED || !context.channel().isWritable()) {
                readIsDue = true;
            } else {
                context.read();
            }
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            super.write(context, message, promise);
            if (message instanceof LastHttpContent && !isInformational(message)) {
                unanswered--;
                readOn(context);
            }
        }

        private static boolean isInformational(Object message) {
            return message instanceof HttpResponse response
                    && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            readOn(context);
            context.fireChannelWritabilityChanged();
        }

        private void readOn(ChannelHandlerContext context) {
            if (readIsDue) {
                readIsDue = false;
                read(context);
            }
        }
    }
}
