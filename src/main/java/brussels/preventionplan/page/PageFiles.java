package brussels.preventionplan.page;

import brussels.preventionplan.platform.digest.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;

/** The style and the scripts of the page. Browsers keep them, so that their addresses hold a version. */
@ApplicationScoped
class PageFiles {

    private static final String FOLDER = "/META-INF/resources/page/";
    private static final List<String> NAMES =
            List.of("page.css", "icon.svg", "page.js", "elements.js", "lines.js", "search.js", "table.js");
    private static final int LENGTH = 12;

    private final String version = read();

    /** Another one whenever one of them changes. */
    String version() {
        return version;
    }

    private static String read() {
        MessageDigest digest = Sha256.begin();
        for (String name : NAMES) {
            try (InputStream file = Objects.requireNonNull(PageFiles.class.getResourceAsStream(FOLDER + name), name)) {
                digest.update(file.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Sha256.hex(digest).substring(0, LENGTH);
    }
}
