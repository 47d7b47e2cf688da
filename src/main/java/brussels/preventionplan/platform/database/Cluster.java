package brussels.preventionplan.platform.database;

import brussels.preventionplan.platform.database.Launcher.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The data directory of PostgreSQL, with the database and the user of the service in it.
 *
 * @param folder as PostgreSQL itself sees it: without symbolic links
 * @param password of the users {@value #USER} and {@value #OWNER}, and of the superuser {@value #SUPERUSER}
 */
record Cluster(Path folder, String password) {

    /** Works with the tables. */
    static final String USER = "preventionplan";
    /** Owns the tables, and lets {@value #USER} work with them; migrations run in its name. */
    static final String OWNER = "preventionplan_owner";

    /** Its name in the data folder. */
    static final String FOLDER = "cluster";
    /** The file beside it that holds the password. */
    static final String PASSWORD = "password";

    static final String SUPERUSER = "postgres";
    static final String DATABASE = "preventionplan";

    private static final Duration TO_INITIALIZE = Duration.ofMinutes(3);
    private static final int PASSWORD_BYTES = 24;

    /** Opens the data directory; makes it when there is none. */
    static Cluster open(DataFolder dataFolder, Launcher launcher, boolean durable) {
        Path folder = dataFolder.resolve(FOLDER);
        Path passwordFile = dataFolder.resolve(PASSWORD);
        try {
            if (!Files.exists(passwordFile)) {
                if (Files.isDirectory(folder)) {
                    throw new DatabaseStartException("The password of the database in " + folder + " is missing: put "
                            + passwordFile + " back.");
                }
                dataFolder.writeWhole(passwordFile, randomPassword());
            }
            dataFolder.giveTo(launcher.account(), passwordFile);
            Cluster cluster = new Cluster(folder, Files.readString(passwordFile).strip());
            dataFolder.createWhole(
                    folder, unfinished -> cluster.initialize(unfinished, passwordFile, launcher, durable));
            dataFolder.giveTo(launcher.account(), folder);
            cluster.requireVersion(launcher.majorVersion());
            return cluster;
        } catch (IOException e) {
            throw DatabaseStartException.at(folder, "The data directory of the database cannot be used", e);
        }
    }

    /** The data directory of a data folder whose database runs, or ran, already. */
    static Cluster ofExisting(Path dataFolder) throws IOException {
        return new Cluster(
                dataFolder.resolve(FOLDER).toRealPath(),
                Files.readString(dataFolder.resolve(PASSWORD)).strip());
    }

    /**
     * Opens a connection of a role of this database; all of them have its password.
     *
     * @param port where its server listens
     * @param parameters of the PostgreSQL driver, in the form of a query string; may be empty
     */
    Connection connect(int port, String user, String parameters, Properties properties) throws SQLException {
        Properties own = new Properties();
        own.putAll(properties);
        own.setProperty("user", user);
        own.setProperty("password", password);
        String url = "jdbc:postgresql://" + LoopbackPort.ADDRESS + ":" + port + "/" + DATABASE
                + (parameters.isEmpty() ? "" : "?" + parameters);
        return Objects.requireNonNull(new Driver().connect(url, own), "the driver takes its own URLs");
    }

    private static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * Text is ordered and compared by code point, the same on every machine and for ever: an index stays valid when the
     * libraries of the system change. The letters of the system's C.UTF-8 serve pg_trgm and the text search, which in
     * the plain C locale take é for a blank.
     */
    private void initialize(Path unfinished, Path passwordFile, Launcher launcher, boolean durable) throws IOException {
        launcher.account().give(unfinished);
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + unicodeLocale(System.getProperty("os.name")),
                "--no-instructions"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        try {
            launcher.run(TO_INITIALIZE, "", "initdb", arguments.toArray(String[]::new));
            String complaints = launcher.run(
                    TO_INITIALIZE, userAndDatabase(), "postgres", "--single", "-D", unfinished.toString(), "postgres");
            if (complaints.contains("ERROR:")) {
                throw new CommandFailedException(Complaint.in(complaints.replace("ERROR:", "FATAL:")));
            }
        } catch (CommandFailedException e) {
            throw new DatabaseStartException(
                    "The data directory of the database (" + folder + ") cannot be made: " + e.getMessage() + ".");
        }
    }

    /** The service is no superuser: it finds here the same rights that a PostgreSQL of the operator's gives it. */
    private String userAndDatabase() {
        return """
                create role %s login password '%s'
                create database %s owner %s
                """.formatted(USER, password, DATABASE, USER);
    }

    private static String unicodeLocale(String operatingSystem) {
        return operatingSystem.toLowerCase(Locale.ROOT).contains("mac") ? "UTF-8" : "C.UTF-8";
    }

    private void requireVersion(String expected) throws IOException {
        String found = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!found.equals(expected)) {
            throw new DatabaseStartException("The database in " + folder + " is of PostgreSQL " + found
                    + ", this service brings PostgreSQL " + expected
                    + ": move it with pg_upgrade or a dump, or name another folder in PREVENTIONPLAN_DATA_DIR.");
        }
    }
}
