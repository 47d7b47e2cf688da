package brussels.preventionplan.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose temporary folders take no file, and whose provider of tokens is away. */
public final class DeprivedService implements QuarkusTestProfile {

    /** Nobody listens on this port. */
    private static final String NOBODY = "http://127.0.0.1:1/realms/prevention-plan";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "preventionplan.imports.folder",
                "/proc/full",
                "preventionplan.downloads.folder",
                "/proc/full",
                "preventionplan.access.provider-url",
                NOBODY);
    }
}
