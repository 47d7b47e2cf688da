package brussels.preventionplan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import brussels.preventionplan.platform.web.PipelinedRequests.Bound;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

class PipelinedRequestsTest {

    private int reads;

    private final EmbeddedChannel connection = new EmbeddedChannel(
            new ChannelOutboundHandlerAdapter() {
                @Override
                public void read(ChannelHandlerContext context) {
                    reads++;
                }
            },
            new Bound());

    private int readsOf(Runnable step) {
        reads = 0;
        step.run();
        return reads;
    }

    private void ask(int times) {
        for (int request = 0; request < times; request++) {
            assertNull(connection
                    .writeOneInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"))
                    .cause());
        }
    }

    private void answer(HttpResponseStatus status) {
        assertNull(connection
                .writeOneOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER))
                .cause());
    }

    @Test
    void whoSentManyRequestsIsReadOnWhenSomeAreAnswered() {
        assertEquals(1, readsOf(connection::read));
        ask(PipelinedRequests.MOST_UNANSWERED);
        assertEquals(0, readsOf(connection::read));
        assertEquals(0, readsOf(() -> answer(HttpResponseStatus.CONTINUE)));
        assertEquals(1, readsOf(() -> answer(HttpResponseStatus.OK)));
        assertEquals(1, readsOf(connection::read));
    }

    @Test
    void whoTakesNoAnswersIsNotRead() {
        connection.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        assertEquals(0, readsOf(connection::read));
        assertEquals(1, readsOf(() -> {
            connection.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
            connection.runPendingTasks();
        }));
    }
}
