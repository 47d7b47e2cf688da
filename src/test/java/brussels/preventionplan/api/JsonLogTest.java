package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

/** A log that a machine reads, by one setting. */
@QuarkusTest
@TestProfile(OperatedService.class)
class JsonLogTest {

    /** Keeps what is logged, as the console would have it. */
    private static final class AsOnConsole extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord logged) {
            ExtLogRecord copied = ExtLogRecord.wrap(logged);
            copied.copyMdc();
            lines.add(console().getFormatter().format(copied));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static Handler console() {
        return Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** What is logged while a client asks that asked for nothing yet. */
    private static List<String> logged(Consumer<RequestSpecification> client) {
        AsOnConsole log = new AsOnConsole();
        Logger root = Logger.getLogger("");
        root.addHandler(log);
        try {
            client.accept(OperatedService.newClient());
        } finally {
            root.removeHandler(log);
        }
        return log.lines;
    }

    /** A text that is to be redacted stood in the log, where its property was misspelt. */
    @Test
    void valuesAreNotNoted() {
        List<String> lines = logged(client -> client.get(Service.ROOT + "/communes?text=Jan%20Peeters"));
        assertTrue(lines.stream().anyMatch(line -> line.contains("[unknownInput query text]")), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.contains("Peeters")), lines.toString());
    }

    @Test
    void aLineIsAnObjectWithTheTraceId() throws Exception {
        AtomicReference<Response> given = new AtomicReference<>();
        String line = logged(client -> given.set(client.get(Service.ROOT + "/communes/21099"))).stream()
                .filter(each -> each.contains("resourceNotFound"))
                .findFirst()
                .orElseThrow();
        Response answer = given.get();
        assertEquals(1, line.lines().count(), line);
        JsonNode logged = new ObjectMapper().readTree(line);
        assertEquals(
                answer.header("BelGov-Trace-Id"),
                logged.path("mdc").path("trace").asText());
        assertEquals("INFO", logged.path("level").asText());
        assertTrue(logged.path("loggerName").asText().endsWith("Problems"), line);
        assertTrue(logged.has("timestamp") && logged.has("message"), line);
    }
}
