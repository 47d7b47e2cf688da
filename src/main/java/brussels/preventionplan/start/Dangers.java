package brussels.preventionplan.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Finds what is dangerous in a configuration. Each method looks at one danger; {@code docs/security.md} lists them. */
final class Dangers {

    private static final String HOST = "quarkus.http.host";
    private static final String INSECURE_REQUESTS = "quarkus.http.insecure-requests";
    private static final String BEHIND_PROXY = "preventionplan.behind-proxy";
    private static final String TRUSTED_PROXIES = "preventionplan.trusted-proxies";
    private static final String PROXIES_OF_QUARKUS = "quarkus.http.proxy.trusted-proxies";
    private static final String ALLOW_PLAIN_HTTP = "preventionplan.allow-plain-http";
    private static final String CORS_ORIGINS = "preventionplan.cors-origins";
    private static final String CORS_OF_QUARKUS = "quarkus.http.cors.enabled";
    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String DATABASE_PASSWORD = "quarkus.datasource.password";
    private static final String MIGRATIONS_USER = "quarkus.flyway.username";
    private static final String MIGRATIONS_PASSWORD = "quarkus.flyway.password";
    private static final String PROVIDER = "preventionplan.access.provider-url";
    private static final String OPERATOR_TOKEN = "preventionplan.access.operator-token";
    private static final String OPERATOR_TOKEN_FILE = "preventionplan.access.operator-token-file";

    /** A system property whose value, by its name or within it, is a secret; the token's file is none. */
    private static final Pattern SECRET_ON_COMMAND_LINE =
            Pattern.compile("-D([^=]*(?:password|operator-token)|[^=]*(?==.*[?&]password=)[^=]*)=.*");

    private static final Integer ROOT = 0;

    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** The database inside, which has a password of its own. */
    private static final String INSIDE = "jdbc:embedded-postgresql:";
    /** An address without TLS, and the machine that it names. */
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("(?i)http://(\\[[^]]*]|[^/:?#]*).*");

    /** Where the driver is told by the address how to prove who it is: by a password, or by a key. */
    private static final Pattern PROOF_IN_ADDRESS = Pattern.compile("[?&](password|sslkey)=[^&]");

    private static final Pattern EVERYBODY = Pattern.compile(".*/0+");
    /** Of version 4 or 6, or a network of such. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+(/[0-9]+)?|[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*(/[0-9]+)?");

    private final Config config;
    private final List<String> arguments;

    private Dangers(Config config, List<String> arguments) {
        this.config = config;
        this.arguments = arguments;
    }

    /**
     * All that is dangerous, so that an operator need not start once for each.
     *
     * @param arguments of the process, as anybody on the machine may list them
     */
    static List<Danger> in(Config config, List<String> arguments) {
        Dangers dangers = new Dangers(config, arguments);
        return Stream.of(
                        dangers.ofPlainHttp(),
                        dangers.ofAProviderByPlainHttp(),
                        dangers.ofProxiesThatAnybodyIs(),
                        dangers.ofEveryOrigin(),
                        dangers.ofOtherOrigins(),
                        dangers.ofADatabaseWithoutPassword(),
                        dangers.ofMigrationsWithoutPassword(),
                        dangers.ofATokenThatOthersRead(),
                        dangers.ofSecretsOnTheCommandLine())
                .flatMap(each -> each)
                .toList();
    }

    /** Quarkus itself refuses to send plain HTTP away where it has no certificate. */
    private Stream<Danger> ofPlainHttp() {
        String host = text(HOST);
        boolean listens = !"false".equals(text("quarkus.http.host-enabled"));
        if (!listens || isLoopback(host) || is(BEHIND_PROXY) || !isEnabled(text(INSECURE_REQUESTS))) {
            return Stream.empty();
        }
        return ofTheClear(
                "whoever listens on the way to " + host + " reads the tokens of writers.",
                Danger.refused(
                        HOST,
                        "is " + host + ", without TLS or a proxy in front: tokens of writers would cross the"
                                + " network in the clear. Set a certificate and " + INSECURE_REQUESTS
                                + "=disabled; or, where a proxy ends TLS, " + BEHIND_PROXY + "=true; or, where"
                                + " nobody else is on the way, " + ALLOW_PLAIN_HTTP + "=true."));
    }

    private Stream<Danger> ofAProviderByPlainHttp() {
        Matcher plain = PLAIN_ADDRESS.matcher(text(PROVIDER));
        if (!plain.matches() || isLoopback(plain.group(1))) {
            return Stream.empty();
        }
        return ofTheClear(
                "whoever is on the way to " + plain.group(1) + " can sign tokens of writers.",
                Danger.refused(
                        PROVIDER,
                        "is " + text(PROVIDER) + ", without TLS: whoever is on the way there could give keys of"
                                + " their own, and sign tokens of writers. Set an address with https; or, where"
                                + " nobody else is on the way, " + ALLOW_PLAIN_HTTP + "=true."));
    }

    /** What the operator allows is still said. */
    private Stream<Danger> ofTheClear(String whatCanHappen, Danger refused) {
        return Stream.of(is(ALLOW_PLAIN_HTTP) ? Danger.warned(ALLOW_PLAIN_HTTP, "is true: " + whatCanHappen) : refused);
    }

    private Stream<Danger> ofProxiesThatAnybodyIs() {
        return Stream.of(TRUSTED_PROXIES, PROXIES_OF_QUARKUS)
                .filter(setting -> list(setting)
                        .anyMatch(peer -> EVERYBODY.matcher(peer).matches()
                                || !ADDRESS.matcher(peer).matches()))
                .limit(1)
                .map(setting -> Danger.refused(
                        setting,
                        "holds " + text(setting)
                                + ": every client, or whoever answers for a name, would be believed about its address and"
                                + " about the host of links. Name the proxies by their addresses or networks."));
    }

    private Stream<Danger> ofEveryOrigin() {
        return list(CORS_ORIGINS)
                .filter(origin -> origin.contains("*"))
                .map(origin -> Danger.refused(
                        CORS_ORIGINS,
                        "holds " + origin + ", in a service that is written to: name the origins, such as"
                                + " https://dashboard.example.brussels."));
    }

    private Stream<Danger> ofOtherOrigins() {
        return is(CORS_OF_QUARKUS)
                ? Stream.of(Danger.refused(
                        CORS_OF_QUARKUS,
                        "is true: pages of other origins could write. Name those that may read in " + CORS_ORIGINS
                                + " instead."))
                : Stream.empty();
    }

    private Stream<Danger> ofADatabaseWithoutPassword() {
        String address = text(DATABASE);
        boolean proven = address.isEmpty()
                || address.startsWith(INSIDE)
                || PROOF_IN_ADDRESS.matcher(address).find()
                || !text(DATABASE_PASSWORD).isEmpty()
                || !text("quarkus.datasource.credentials-provider").isEmpty();
        return proven
                ? Stream.empty()
                : Stream.of(Danger.refused(
                        DATABASE_PASSWORD,
                        "is not set, while " + DATABASE + " names a database of your own: one that takes anybody"
                                + " would be open. Give its role a password."));
    }

    private Stream<Danger> ofMigrationsWithoutPassword() {
        return text(MIGRATIONS_USER).isEmpty()
                        || !text(MIGRATIONS_PASSWORD).isEmpty()
                        || PROOF_IN_ADDRESS.matcher(text(DATABASE)).find()
                ? Stream.empty()
                : Stream.of(Danger.refused(
                        MIGRATIONS_PASSWORD,
                        "is not set, while " + MIGRATIONS_USER + " is: give that role a password."));
    }

    private Stream<Danger> ofATokenThatOthersRead() {
        String name = text(OPERATOR_TOKEN_FILE);
        if (name.isEmpty()
                || !text(PROVIDER).isEmpty()
                || !text(OPERATOR_TOKEN).isEmpty()
                || !isOpenToOthers(Path.of(name))) {
            return Stream.empty();
        }
        return Stream.of(Danger.refused(
                OPERATOR_TOKEN_FILE,
                "is " + Path.of(name).toAbsolutePath() + ", which others than its owner may read or write. Take that"
                        + " from them (chmod 600), and make a new token if anybody may have read this one."));
    }

    /** By the rule of PostgreSQL for keys: the group of a file of root's may read it, as mounted secrets need. */
    private static boolean isOpenToOthers(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null || !Files.exists(file)) {
            return false;
        }
        try {
            PosixFileAttributes attributes = view.readAttributes();
            Object owner = Files.getAttribute(file, "unix:uid");
            return attributes.permissions().stream()
                    .filter(permission -> !OWNERS.contains(permission))
                    .anyMatch(permission -> permission != PosixFilePermission.GROUP_READ || !ROOT.equals(owner));
        } catch (IOException | UnsupportedOperationException unreadable) {
            // What reads the token says what is wrong with the file.
            return false;
        }
    }

    private Stream<Danger> ofSecretsOnTheCommandLine() {
        return arguments.stream()
                .map(SECRET_ON_COMMAND_LINE::matcher)
                .filter(Matcher::matches)
                .map(secret -> Danger.refused(
                        secret.group(1),
                        "is given on the command line, which everybody on the machine can list. Set it in the"
                                + " environment or in a file."));
    }

    /** Without a setting Quarkus, in development and tests, listens on loopback. */
    private static boolean isLoopback(String host) {
        try {
            return host.isEmpty() || InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static boolean isEnabled(String insecureRequests) {
        return insecureRequests.isEmpty() || insecureRequests.equalsIgnoreCase("enabled");
    }

    private boolean is(String setting) {
        return config.getOptionalValue(setting, Boolean.class).orElse(false);
    }

    private String text(String setting) {
        return config.getOptionalValue(setting, String.class).orElse("").strip();
    }

    private Stream<String> list(String setting) {
        return Stream.of(text(setting).split(",")).map(String::strip).filter(each -> !each.isEmpty());
    }
}
