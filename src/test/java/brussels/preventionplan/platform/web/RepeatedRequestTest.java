package brussels.preventionplan.platform.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.platform.web.PipelinedRequests.Bound;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedRequestTest {

    private static final String REQUEST = "GET /communes HTTP/1.1\r\nHost: here\r\n\r\n";

    private final EmbeddedChannel counted = new EmbeddedChannel(new Bound());
    private final RepeatedRequest repeated =
            new RepeatedRequest(counted.pipeline().get(Bound.class));
    private final EmbeddedChannel connection = new EmbeddedChannel(repeated);

    private boolean isThere = true;

    RepeatedRequestTest() {
        // The bound counts the request with which it was added.
        answered();
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    private void decoded() {
        counted.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/communes"));
    }

    private void answered() {
        counted.writeOutbound(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.EMPTY_BUFFER));
    }

    /** Whether bytes are answered at once. */
    private boolean isAnswered(String bytes) {
        connection.writeInbound(bytes(bytes));
        return connection.readOutbound() != null;
    }

    /** A request takes the whole way. */
    private void ask(String bytes) {
        assertFalse(isAnswered(bytes));
        decoded();
        boolean isWhole = repeated.isWhole("/communes", 1);
        answered();
        if (isWhole) {
            repeated.answerAlike(memory -> isThere ? bytes("again") : null);
        }
    }

    @Test
    void theThirdOfTheSameIsAnsweredAtOnce() {
        ask(REQUEST);
        ask(REQUEST);
        assertTrue(isAnswered(REQUEST));
        assertTrue(isAnswered(REQUEST));
    }

    @Test
    void anotherOneIsNot() {
        ask(REQUEST);
        ask(REQUEST);
        ask(REQUEST.replace("here", "else"));
        ask(REQUEST);
        ask(REQUEST);
        assertTrue(isAnswered(REQUEST));
    }

    @Test
    void whatIsNoLongerSoIsAnsweredAnew() {
        ask(REQUEST);
        ask(REQUEST);
        isThere = false;
        ask(REQUEST);
        isThere = true;
        assertTrue(isAnswered(REQUEST));
    }

    /** In front of the same bytes stood some of another request, or of its body, which were not read yet. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /communes HTTP/1.1\r\nX-Said: ", "POST / HTTP/1.1\r\nContent-Length: 39\r\n\r\n", "G"})
    void whatStandsBehindOthersIsNoRequestByItself(String front) {
        ask(REQUEST);
        ask(REQUEST);
        assertFalse(isAnswered(front));
        assertFalse(isAnswered(REQUEST));
        assertFalse(isAnswered(REQUEST));
    }

    /** Its answer, when it comes, is none of the bytes that came behind it. */
    @Test
    void oneThatIsNotAnsweredYetComesFirst() {
        decoded();
        ask(REQUEST);
        ask(REQUEST);
        assertFalse(isAnswered(REQUEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /communes HTTP/1.1\r\nHost: here\r\nX-More: 1\r\n\r\n",
                "GET /communes?pageSize=1 HTTP/1.1\r\nHost: here\r\n\r\n",
                "GET /communes HTTP/1.0\r\nHost: here\r\n\r\n",
                "GET /communes HTTP/1.1\r\nHost: here\n\n\r\n\r\n",
                "HEAD /communes HTTP/1.1\r\nHost: here\r\n\r\n"
            })
    void bytesThatSayAnythingElseThanTheRequestAreNotIt(String bytes) {
        ask(bytes);
        ask(bytes);
        assertFalse(isAnswered(bytes));
    }

    @Test
    void whoTakesNoAnswersGetsNoMore() {
        ask(REQUEST);
        ask(REQUEST);
        connection.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        assertFalse(isAnswered(REQUEST));
    }

    @Test
    void nothingIsHeldOfWhatIsTooLong() {
        String bytes = REQUEST.replace("here", "h".repeat(5000));
        ask(bytes);
        ask(bytes);
        assertFalse(isAnswered(bytes));
    }
}
