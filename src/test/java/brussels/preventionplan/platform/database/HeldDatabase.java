package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Stands for a service: a process of its own that holds a database until its standard input ends, or it is killed. */
final class HeldDatabase {

    static final String READY = "ready";

    private HeldDatabase() {}

    /**
     * Holds a database until the end of its input.
     *
     * @param arguments the data folder
     */
    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgresql database = EmbeddedPostgresql.start(Path.of(arguments[0]), false, Map.of());
        System.out.println(READY);
        System.in.transferTo(OutputStream.nullOutputStream());
        database.close();
    }

    /**
     * @param prefix runs the rest of the command, as another user for instance; may be empty
     * @param classPath as of {@link #classPath()}
     */
    static ProcessBuilder command(List<String> prefix, List<Path> classPath, Path dataFolder) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator"))));
        command.add(HeldDatabase.class.getName());
        command.add(dataFolder.toString());
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** What the database needs of the class path, and no more: it can be copied to where another user may read it. */
    static List<Path> classPath() {
        Stream<Path> classes = Stream.of(
                        HeldDatabase.class,
                        EmbeddedPostgresql.class,
                        org.postgresql.Driver.class,
                        org.jboss.logging.Logger.class,
                        org.jboss.logmanager.LogManager.class,
                        io.quarkus.runtime.configuration.ConfigurationException.class,
                        io.quarkus.dev.config.ConfigurationProblem.class,
                        TarArchiveInputStream.class,
                        org.apache.commons.io.IOUtils.class,
                        org.apache.commons.lang3.StringUtils.class,
                        org.tukaani.xz.XZInputStream.class)
                .map(HeldDatabase::location);
        return Stream.concat(classes, Stream.of(binaries())).distinct().toList();
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path binaries() {
        String url =
                String.valueOf(HeldDatabase.class.getClassLoader().getResource(BinaryArchive.resourceOfThisMachine()));
        return Path.of(url.substring(url.indexOf('/'), url.indexOf('!')));
    }

    /** Copies the class path to where everybody may read it. */
    static List<Path> copy(List<Path> classPath, Path target) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path entry : classPath) {
            Path copy = target.resolve(copies.size() + "-" + entry.getFileName());
            copies.add(copy);
            try (Stream<Path> all = Files.walk(entry)) {
                all.forEach(each ->
                        copyOne(each, copy.resolve(entry.relativize(each).toString())));
            }
        }
        return copies;
    }

    private static void copyOne(Path from, Path to) {
        try (InputStream content =
                Files.isDirectory(from) ? InputStream.nullInputStream() : Files.newInputStream(from)) {
            if (Files.isDirectory(from)) {
                Files.createDirectory(to);
            } else {
                Files.copy(content, to);
            }
            if (!to.toFile().setReadable(true, false)
                    || (Files.isDirectory(to) && !to.toFile().setExecutable(true, false))) {
                throw new IOException(to + " cannot be made readable");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
