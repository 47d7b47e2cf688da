package brussels.preventionplan.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangersTest {

    private static final String HOST = "quarkus.http.host";
    private static final String PLAIN_HTTP = "preventionplan.allow-plain-http";
    private static final String PROXIES = "preventionplan.trusted-proxies";
    private static final String ORIGINS = "preventionplan.cors-origins";
    private static final String PROVIDER = "preventionplan.access.provider-url";
    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String TOKEN = "preventionplan.access.operator-token";
    private static final String TOKEN_FILE = "preventionplan.access.operator-token-file";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.53"})
    void onLoopbackNothingIsAskedFor(String host) {
        assertEquals(List.of(), refused(Map.of(HOST, host)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void furtherThanLoopbackItDoesNotListenInTheClear(String host) {
        assertEquals(List.of(HOST), refused(Map.of(HOST, host)));
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.insecure-requests, disabled",
        "quarkus.http.insecure-requests, redirect",
        "preventionplan.behind-proxy, true",
        "preventionplan.allow-plain-http, true",
        "quarkus.http.host-enabled, false"
    })
    void furtherThanLoopbackItListensWith(String setting, String value) {
        assertEquals(List.of(), refused(Map.of(HOST, "0.0.0.0", setting, value)));
    }

    @Test
    void aCertificateAloneLeavesThePlainPortOpen() {
        assertEquals(
                List.of(HOST),
                refused(Map.of(
                        HOST,
                        "0.0.0.0",
                        "quarkus.http.ssl.certificate.files",
                        "cert.pem",
                        "quarkus.http.insecure-requests",
                        "enabled")));
    }

    @ParameterizedTest
    @CsvSource({
        HOST + ", 0.0.0.0, whoever listens on the way to 0.0.0.0 reads the tokens of writers.",
        PROVIDER + ", http://192.0.2.1/, whoever is on the way to 192.0.2.1 can sign tokens of writers."
    })
    void whatTheOperatorAllowsIsStillSaid(String setting, String value, String whatCanHappen) {
        List<Danger> dangers = Dangers.in(config(Map.of(setting, value, PLAIN_HTTP, "true")), List.of());
        assertEquals(
                List.of(PLAIN_HTTP + " is true: " + whatCanHappen),
                dangers.stream().map(Danger::sentence).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1/realms/plan", "HTTP://192.0.2.1:8180", "http://localhost@192.0.2.1/"})
    void keysOfAProviderDoNotComeInTheClear(String provider) {
        assertEquals(List.of(PROVIDER), refused(Map.of(PROVIDER, provider)));
        assertEquals(List.of(), refused(Map.of(PROVIDER, provider, PLAIN_HTTP, "true")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.brussels",
                "http://localhost:8180/realms/prevention-plan",
                "http://127.0.0.1",
                "http://[::1]:8180/"
            })
    void aProviderByTlsOrOnThisMachineIsTaken(String provider) {
        assertEquals(List.of(), refused(Map.of(PROVIDER, provider)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.brussels", "10.0.0.1, localhost", "0.0.0.0/0", "::/0", "10.0.0.1,0.0.0.0/0"})
    void notEverybodyIsAProxy(String proxies) {
        assertEquals(List.of(PROXIES), refused(Map.of(PROXIES, proxies)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "10.0.0.0/8", "fd00::/10"})
    void aProxyThatIsNamedIs(String proxies) {
        assertEquals(List.of(), refused(Map.of(PROXIES, proxies)));
    }

    @Test
    void norByTheNameThatQuarkusHasForThem() {
        String ofQuarkus = "quarkus.http.proxy.trusted-proxies";
        assertEquals(List.of(ofQuarkus), refused(Map.of(ofQuarkus, "10.0.0.1, ::/0")));
        assertEquals(List.of(PROXIES), refused(Map.of(PROXIES, "0.0.0.0/0", ofQuarkus, "0.0.0.0/0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://dashboard.example.brussels,*", "https://*.example.brussels"})
    void notEveryOriginReads(String origins) {
        assertEquals(List.of(ORIGINS), refused(Map.of(ORIGINS, origins)));
    }

    @Test
    void anOriginThatIsNamedReads() {
        assertEquals(List.of(), refused(Map.of(ORIGINS, "https://dashboard.example.brussels")));
    }

    @Test
    void noOtherListOfOriginsIsOpened() {
        assertEquals(
                List.of("quarkus.http.cors.enabled"),
                refused(Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", "*")));
    }

    @Test
    void aDatabaseOfOnesOwnHasAPassword() {
        String own = "jdbc:postgresql://db.example.brussels/plan";
        assertEquals(List.of(PASSWORD), refused(Map.of(DATABASE, own)));
        assertEquals(List.of(PASSWORD), refused(Map.of(DATABASE, own, PASSWORD, " ")));
        assertEquals(List.of(PASSWORD), refused(Map.of(DATABASE, own + "?sslmode=verify-full&password=")));
        assertEquals(List.of(), refused(Map.of(DATABASE, own, PASSWORD, "secret")));
        assertEquals(List.of(), refused(Map.of(DATABASE, own + "?user=plan&password=secret")));
        assertEquals(List.of(), refused(Map.of(DATABASE, own + "?sslcert=a.crt&sslkey=a.key")));
    }

    @Test
    void theDatabaseInsideNeedsNone() {
        assertEquals(List.of(), refused(Map.of(DATABASE, "jdbc:embedded-postgresql:")));
    }

    @Test
    void whoMigratesHasAPasswordToo() {
        assertEquals(List.of("quarkus.flyway.password"), refused(Map.of("quarkus.flyway.username", "owner")));
        assertEquals(
                List.of(), refused(Map.of("quarkus.flyway.username", "owner", "quarkus.flyway.password", "secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw--w----", "rw-----w-", "rw-rw----"})
    @DisabledOnOs(OS.WINDOWS)
    void aTokenThatOthersReadOrWriteIsRefused(String rights) throws IOException {
        assertEquals(List.of(TOKEN_FILE), refused(Map.of(TOKEN_FILE, fileWith(rights))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    @DisabledOnOs(OS.WINDOWS)
    void aTokenOfItsOwnerIsTaken(String rights) throws IOException {
        assertEquals(List.of(), refused(Map.of(TOKEN_FILE, fileWith(rights))));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theGroupMayReadATokenOfRootAlone() throws IOException {
        String file = fileWith("rw-r-----");
        boolean ofRoot = Files.getOwner(Path.of(file)).getName().equals("root");
        assertEquals(ofRoot ? List.of() : List.of(TOKEN_FILE), refused(Map.of(TOKEN_FILE, file)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatIsNotAskedForIsNotLookedAt() throws IOException {
        String file = fileWith("rw-r--r--");
        assertEquals(List.of(), refused(Map.of(TOKEN_FILE, file, TOKEN, "0123456789abcdef0123456789abcdef")));
        assertEquals(List.of(), refused(Map.of(TOKEN_FILE, file, PROVIDER, "https://id.example.brussels")));
    }

    @Test
    void aTokenIsStillToBeMade() {
        assertEquals(
                List.of(), refused(Map.of(TOKEN_FILE, folder.resolve("none").toString())));
    }

    @Test
    void noSecretStandsOnTheCommandLine() {
        List<Danger> dangers =
                Dangers.in(config(Map.of()), List.of("-Xmx1g", "-Dquarkus.datasource.password=x", "-jar", "run.jar"));
        assertEquals(List.of(PASSWORD), dangers.stream().map(Danger::setting).toList());
        assertTrue(dangers.stream().noneMatch(danger -> danger.sentence().contains("=x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dpreventionplan.access.operator-token=x",
                "-D%prod.quarkus.flyway.password=x",
                "-Dquarkus.http.ssl.certificate.key-store-password=x",
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://db/plan?user=plan&password=x"
            })
    void norInAnotherWay(String argument) {
        assertEquals(1, Dangers.in(config(Map.of()), List.of(argument)).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dpreventionplan.access.operator-token-file=/run/secrets/token",
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://db/plan?user=plan"
            })
    void whatIsNoSecretMay(String argument) {
        assertEquals(List.of(), Dangers.in(config(Map.of()), List.of(argument)));
    }

    @Test
    void allThatIsDangerousIsToldAtOnce() {
        assertEquals(
                List.of(HOST, PROXIES, ORIGINS, PASSWORD),
                refused(Map.of(
                        HOST,
                        "0.0.0.0",
                        PROXIES,
                        "0.0.0.0/0",
                        ORIGINS,
                        "*",
                        DATABASE,
                        "jdbc:postgresql://db.example.brussels/plan")));
    }

    private String fileWith(String rights) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "0123456789abcdef0123456789abcdef");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights))
                .toString();
    }

    private static List<String> refused(Map<String, String> settings) {
        return Dangers.in(config(settings), List.of()).stream()
                .filter(Danger::isRefused)
                .map(Danger::setting)
                .toList();
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "the test", 100))
                .build();
    }
}
