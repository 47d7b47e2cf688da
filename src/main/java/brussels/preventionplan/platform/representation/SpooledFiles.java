package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.answer.ContentCoding;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** What one request holds until its end: files that it made are removed then, whether or not they were sent. */
@RequestScoped
class SpooledFiles {

    private static final Logger LOG = Logger.getLogger(SpooledFiles.class);

    private final HttpHeaders headers;
    private final List<Closeable> held = new ArrayList<>();

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
        held.add(file::remove);
        return file;
    }

    /** Gives back, at the end of the request, what it holds. */
    void atEnd(Runnable giveBack) {
        held.add(giveBack::run);
    }

    @PreDestroy
    void remove() {
        for (Closeable each : held) {
            try {
                each.close();
            } catch (IOException broken) {
                LOG.warn("A file that was sent cannot be closed", broken);
            }
        }
    }
}
