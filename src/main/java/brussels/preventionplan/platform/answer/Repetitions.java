package brussels.preventionplan.platform.answer;

import brussels.preventionplan.platform.answer.KeptAnswer.Packed;
import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.metrics.AnswerTimers;
import brussels.preventionplan.platform.trace.TraceIds;
import brussels.preventionplan.platform.web.RepeatedRequest;
import io.micrometer.core.instrument.Timer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Answers that were sent and are sent again over the same connection, as they were but for the trace id, which each has of
 * its own; as long as the data stay as they are.
 */
@ApplicationScoped
class Repetitions {

    private static final int LENGTH_OF_ID = 36;
    private static final byte[] END = ascii("\r\n\r\n");

    private final StateOfData data;
    private final AnswerTimers timers;
    private final SentBytes sent;

    Repetitions(StateOfData data, AnswerTimers timers, SentBytes sent) {
        this.data = data;
        this.timers = timers;
        this.sent = sent;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Ends an answer, and has it given again to requests like its own, if it is not too large to be held for that.
     *
     * @param countedPath by which it is counted
     * @param state of which it is
     * @param body what it holds; empty where it has only a head
     */
    void end(HttpServerRequest request, String countedPath, State state, Optional<Packed> body) {
        HttpServerResponse response = request.response();
        Optional<RepeatedRequest> repeated =
                RepeatedRequest.of(request).filter(each -> length(body) <= SentBytes.LARGEST);
        body.ifPresentOrElse(packed -> response.end(packed.bytes()), response::end);
        repeated.ifPresent(each -> each.answerAlike(response, again(request, countedPath, state, body)));
    }

    private static int length(Optional<Packed> body) {
        return body.map(packed -> packed.bytes().length()).orElse(0);
    }

    /** The bytes are held for as long as they are kept: not for a client that asks for nothing more. */
    private RepeatedRequest.Answer again(
            HttpServerRequest request, String countedPath, State state, Optional<Packed> body) {
        byte[] head = head(request.response());
        Timer timer = timers.of(request, countedPath);
        int length = head.length + LENGTH_OF_ID + END.length;
        Optional<WeakReference<Packed>> kept = body.map(WeakReference::new);
        return memory -> {
            long begun = System.nanoTime();
            if (data.known().filter(state::equals).isEmpty()) {
                return null;
            }
            ByteBuf answer = memory.directBuffer(length);
            Optional<ByteBuf> bytes = kept.map(WeakReference::get).flatMap(sent::of);
            if (bytes.isPresent() != kept.isPresent()) {
                answer.release();
                return null;
            }
            answer.writeBytes(head);
            answer.writeCharSequence(TraceIds.random(), StandardCharsets.US_ASCII);
            answer.writeBytes(END);
            timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            return bytes.map(behind -> Unpooled.wrappedBuffer(answer, behind)).orElse(answer);
        };
    }

    /** All up to the trace id. */
    private static byte[] head(HttpServerResponse response) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(response.getStatusCode())
                .append(' ')
                .append(response.getStatusMessage())
                .append("\r\n");
        for (Map.Entry<String, String> field : response.headers()) {
            if (!field.getKey().equalsIgnoreCase(TraceIds.TRACE_ID)) {
                head.append(field.getKey())
                        .append(": ")
                        .append(field.getValue())
                        .append("\r\n");
            }
        }
        return ascii(head.append(TraceIds.TRACE_ID).append(": ").toString());
    }
}
