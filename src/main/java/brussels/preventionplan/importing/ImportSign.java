package brussels.preventionplan.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How far an import is, as its worker said last. */
@Entity
@Table(name = "import_signs")
class ImportSign {

    /** An import of which nothing was heard for so long is done by nobody any more. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    @Id
    private String importId;

    private Instant seenAt;
    private long bytesRead;
    private long rowsRead;

    protected ImportSign() {}

    ImportSign(String importId) {
        this.importId = importId;
        this.seenAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    boolean isSilent() {
        return seenAt.isBefore(Instant.now().minus(SILENCE));
    }

    Instant seenAt() {
        return seenAt;
    }

    long bytesRead() {
        return bytesRead;
    }

    long rowsRead() {
        return rowsRead;
    }
}
