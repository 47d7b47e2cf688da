package brussels.preventionplan.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak on a port of its own, as the build unpacked it, with the realm of {@code deploy/keycloak}. Tests have two
 * more clients there, whose tokens end after a second or are for another service, and a second realm that is the same but
 * for its name: another issuer, with keys of its own.
 */
public final class Keycloak implements QuarkusTestResourceLifecycleManager {

    static final String REALM = "prevention-plan";
    static final String OTHER_REALM = "elsewhere";
    static final String CLIENT = "prevention-plan";
    static final String SHORT_LIVED = "short-lived";
    static final String OF_ANOTHER_SERVICE = "another-service";

    private static final int START_WITHIN_SECONDS = 240;
    private static final ObjectMapper JSON = new ObjectMapper();

    private @Nullable Process process;

    @Override
    public Map<String, String> start() {
        try {
            Path home = home();
            remove(home.resolve("data"));
            Path imported = Files.createDirectories(home.resolve("data/import"));
            for (String realm : List.of(REALM, OTHER_REALM)) {
                JSON.writeValue(imported.resolve(realm + "-realm.json").toFile(), realm(realm));
            }
            int port = freePort();
            ProcessBuilder command = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log.txt").toFile());
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            process = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            String url = "http://127.0.0.1:" + port + "/realms/" + REALM;
            awaitReady(url, home);
            return Map.of("preventionplan.access.provider-url", url);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path home() throws IOException {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(Path.of("target/keycloak"), "keycloak-*")) {
            return unpacked.iterator().next().toAbsolutePath();
        }
    }

    private static JsonNode realm(String name) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(
                Path.of("deploy/keycloak/prevention-plan-realm.json").toFile());
        realm.put("realm", name);
        ArrayNode clients = (ArrayNode) realm.get("clients");
        ObjectNode shortLived = clients.get(0).deepCopy();
        shortLived.put("clientId", SHORT_LIVED).putObject("attributes").put("access.token.lifespan", "1");
        ObjectNode ofAnother = clients.get(0).deepCopy();
        ofAnother.put("clientId", OF_ANOTHER_SERVICE);
        ((ObjectNode) ofAnother.at("/protocolMappers/0/config")).put("included.custom.audience", OF_ANOTHER_SERVICE);
        clients.add(shortLived).add(ofAnother);
        return realm;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(String url, Path home) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_WITHIN_SECONDS);
        while (!answers(url)) {
            if (System.nanoTime() > end || process == null || !process.isAlive()) {
                stop();
                throw new IOException("Keycloak does not start: " + Files.readString(home.resolve("log.txt")));
            }
        }
    }

    private static boolean answers(String url) {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList()
                    .forEach(each -> {
                        each.destroyForcibly();
                        each.onExit().join();
                    });
        }
    }
}
