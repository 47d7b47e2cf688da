package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.UploadKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file that was sent in, and how far it is. */
@Entity
@Table(name = "imports")
class Import {

    @Id
    private String importId;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private Instant requestedAt;
    private @Nullable Instant completedAt;
    private @Nullable String requestedBy;
    private boolean dryRun;
    private @Nullable Integer year;

    @Enumerated(EnumType.STRING)
    private @Nullable UploadKind kind;

    private @Nullable String reference;
    private @Nullable String fileName;
    private String checksum;
    private @Nullable String documentId;
    private long bytesTotal;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ImportReport report;

    @Enumerated(EnumType.STRING)
    private @Nullable ImportFailure failure;

    private @Nullable Long revision;

    protected Import() {}

    Import(String importId, Order order, String checksum, long bytesTotal) {
        this.importId = importId;
        this.state = ImportState.processing;
        this.requestedAt = now();
        this.requestedBy = order.requestedBy();
        this.dryRun = order.dryRun();
        this.year = order.year();
        this.kind = order.kind();
        this.reference = order.reference();
        this.fileName = order.fileName();
        this.checksum = checksum;
        this.bytesTotal = bytesTotal;
    }

    /**
     * What is asked for.
     *
     * @param year null where the file is to tell
     * @param kind null where the file is to tell
     * @param reference what all versions of the document have in common; null for the usual one of its kind and year
     * @param fileName as the sender calls it, or null
     * @param requestedBy who signs for it; null for a dry run of somebody unknown
     */
    record Order(
            @Nullable Integer year,
            @Nullable UploadKind kind,
            @Nullable String reference,
            boolean dryRun,
            @Nullable String fileName,
            @Nullable String requestedBy) {}

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** What the file holds, once that is known. */
    void recognise(@Nullable Integer ofYear, @Nullable UploadKind ofKind, @Nullable String ofReference) {
        this.year = ofYear;
        this.kind = ofKind;
        this.reference = ofReference;
    }

    void finish(ImportReport result, @Nullable String storedAs, @Nullable Long makes) {
        this.report = result;
        this.documentId = storedAs;
        this.revision = makes;
        end(ImportState.done);
    }

    /** Ends as an earlier import of the same did: nothing is written again. */
    void finishAs(Import first) {
        finish(Objects.requireNonNull(first.report), first.documentId, first.revision);
    }

    void fail(ImportFailure why, @Nullable ImportReport result) {
        this.failure = why;
        this.report = result;
        end(ImportState.failed);
    }

    private void end(ImportState as) {
        this.state = as;
        this.completedAt = now();
    }

    String importId() {
        return importId;
    }

    ImportState state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    /** Null for a dry run of somebody unknown. */
    @Nullable
    String requestedBy() {
        return requestedBy;
    }

    boolean dryRun() {
        return dryRun;
    }

    @Nullable
    Integer year() {
        return year;
    }

    @Nullable
    UploadKind kind() {
        return kind;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    String fileName() {
        return fileName;
    }

    String checksum() {
        return checksum;
    }

    @Nullable
    String documentId() {
        return documentId;
    }

    long bytesTotal() {
        return bytesTotal;
    }

    @Nullable
    ImportReport report() {
        return report;
    }

    @Nullable
    ImportFailure failure() {
        return failure;
    }

    @Nullable
    Long revision() {
        return revision;
    }
}
