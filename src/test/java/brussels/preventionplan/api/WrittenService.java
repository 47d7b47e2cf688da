package brussels.preventionplan.api;

import java.util.HashMap;
import java.util.Map;

/** A service with the document, for tests that write: each leaves what others look at as it was. */
public final class WrittenService extends EmptyService {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("preventionplan.bundled-document", "true");
        return settings;
    }
}
