package brussels.preventionplan.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A service with a database of its own, in which nothing is published yet. */
public class EmptyService implements QuarkusTestProfile {

    /** The operator's token, for those who may write. */
    static final String TOKEN = "operator-token-of-the-tests-0123456789";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "empty-service-");
            return Map.of(
                    "preventionplan.data-dir",
                    data.toString(),
                    "preventionplan.bundled-document",
                    "false",
                    "preventionplan.access.operator-token",
                    TOKEN);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
