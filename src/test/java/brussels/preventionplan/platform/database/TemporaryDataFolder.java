package brussels.preventionplan.platform.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives every start of the service in a test a data folder of its own, and removes it when the service has stopped.
 *
 * <p>{@link EveryQuarkusTest} applies it to all tests.
 */
public final class TemporaryDataFolder implements QuarkusTestResourceLifecycleManager {

    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        Path made = make("test-data-");
        folder = made;
        PreparedDatabase.lendTo(made);
        return Map.of("preventionplan.data-dir", made.toString());
    }

    @Override
    public void stop() {
        if (folder != null) {
            remove(folder);
        }
    }

    static Path make(String prefix) {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target, prefix).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
