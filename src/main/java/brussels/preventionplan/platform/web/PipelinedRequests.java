package brussels.preventionplan.platform.web;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers a request once the client has taken the answers before it, and reads no more of them meanwhile, nor from a
 * client that sent many which are not answered yet. Vert.x reads on, and keeps all of them and all answers, until memory
 * is gone. HTTP/2 bounds both by itself.
 */
@ApplicationScoped
class PipelinedRequests {

    /** Before everything that answers. */
    private static final int FIRST = Integer.MIN_VALUE;

    static final int MOST_UNANSWERED = 100;

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            bound(context.request());
            if (context.response().writeQueueFull()) {
                context.response().drainHandler(taken -> context.next());
            } else {
                context.next();
            }
        });
    }

    /** A connection is known from its first request on, in the thread that reads it. */
    private static void bound(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            ChannelHandlerContext reader = ((ConnectionBase) request.connection()).channelHandlerContext();
            if (reader.pipeline().get(Bound.class) == null) {
                reader.pipeline().addBefore(reader.name(), null, new Bound());
            }
        }
    }

    /** Stands between the connection and Vert.x. */
    static final class Bound extends ChannelDuplexHandler {

        /** The request is one with which it was added. */
        private int unanswered = 1;

        private boolean readIsDue;

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
