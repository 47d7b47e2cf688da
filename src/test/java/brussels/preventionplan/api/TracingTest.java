package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer can be named, here and at whoever asked. */
@QuarkusTest
class TracingTest {

    private static final String TRACE_ID = "BelGov-Trace-Id";
    private static final String RELATED = "BelGov-Related-Trace-Id";
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preventionPlan/v1/communes",
                "/preventionPlan/v1/communes/21099",
                "/preventionPlan/v1/health",
                "/preventionPlan/v1/doc/openapi.yaml",
                "/preventionPlan/v1/nothing",
                "/nothing",
                "/",
                "/q/health/live"
            })
    @HoldsRule("trc-header")
    void everyAnswerHasATraceIdOfItsOwn(String path) {
        String first = Service.wrongRequest().get(path).header(TRACE_ID);
        String second = Service.wrongRequest().get(path).header(TRACE_ID);
        assertTrue(first.matches("[A-Za-z0-9-]{1,36}"), first);
        assertNotEquals(first, second);
    }

    @Test
    @HoldsRule("trc-header")
    void theRequestsOwnIdIsGivenBack() {
        Response answer = Service.request().header(TRACE_ID, "0123-abc_DEF").get(Service.ROOT + "/communes");
        assertEquals("0123-abc_DEF", answer.header(RELATED));
        assertNotEquals("0123-abc_DEF", answer.header(TRACE_ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "0123456789012345678901234567890123456", "<script>", "é"})
    void anIdThatIsNoneIsPassedOver(String id) {
        Response answer = Service.wrongRequest().header(TRACE_ID, id).get(Service.ROOT + "/communes");
        assertEquals(200, answer.statusCode());
        assertFalse(answer.headers().hasHeaderWithName(RELATED));
    }

    /** Keeps the last record that names a problem. */
    private static final class LastProblem extends Handler {
        private String trace = "";

        @Override
        public void publish(LogRecord logged) {
            if (logged.getLoggerName().endsWith("Problems")) {
                trace = String.valueOf(ExtLogRecord.wrap(logged).getMdc("trace"));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static String logged(String traceparent) {
        LastProblem last = new LastProblem();
        Logger log = Logger.getLogger("");
        log.addHandler(last);
        try {
            Response answer =
                    Service.wrongRequest().header("traceparent", traceparent).get(Service.ROOT + "/communes/21099");
            return last.trace.replace(answer.header(TRACE_ID), "ID");
        } finally {
            log.removeHandler(last);
        }
    }

    @Test
    @HoldsRule("trace-w3c")
    void theLogHasTheIdAndTheRequestsW3cTrace() {
        assertEquals("ID of 4bf92f3577b34da6a3ce929d0e0e4736", logged(TRACEPARENT));
        assertEquals("ID", logged("00-00000000000000000000000000000000-00f067aa0ba902b7-01"));
        assertEquals("ID", logged("nonsense"));
    }
}
