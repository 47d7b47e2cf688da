package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.answer.ContentCoding;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The files that one request has made; they are removed at its end, whether or not they were sent. */
@RequestScoped
class SpooledFiles {

    private static final Logger LOG = Logger.getLogger(SpooledFiles.class);

    private final HttpHeaders headers;
    private final List<SpooledFile> files = new ArrayList<>();

    @Inject
    SpooledFiles(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Whether the client of the request takes bytes that are packed with gzip, and not less gladly than others. */
    boolean takeGzip() {
        return ContentCoding.choose(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING), List.of(ContentCoding.gzip))
                == ContentCoding.gzip;
    }

    SpooledFile open(Path folder, SpooledFile.Room room) throws IOException {
        SpooledFile file = new SpooledFile(folder, room);
        files.add(file);
        return file;
    }

    @PreDestroy
    void remove() {
        for (SpooledFile file : files) {
            try {
                file.remove();
            } catch (IOException broken) {
                LOG.warn("A file that was sent cannot be closed", broken);
            }
        }
    }
}
