package brussels.preventionplan.importing;

import brussels.preventionplan.document.DocumentReference;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.problem.Problem;
import brussels.preventionplan.platform.web.Link;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.reconciliation.UploadCheckView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Import",
        description =
                "A file that was sent in, and how far it is: the guide's LongRunningTaskStatus, with the report at the end.")
record ImportView(
        @Schema(description = "Cannot be guessed", required = true, examples = "310cb755ae5d1cb901cf9c833eca0e22")
        String importId,

        @Schema(description = "How far it is", required = true)
        ImportState state,

        @Schema(description = "When to ask again; absent once it ended", examples = "2026-11-24T12:00:01Z") @Nullable
        Instant pollAfter,

        @Schema(description = "When it ended; absent until then", examples = "2026-11-24T12:00:02Z") @Nullable
        Instant completed,

        @Schema(description = "Why it failed; absent unless it did") @Nullable
        Problem problem,

        @Schema(description = "When it was sent", required = true, examples = "2026-11-24T12:00:00Z")
        Instant requested,

        @Schema(description = "Whether nothing is to be changed", required = true)
        boolean dryRun,

        @Schema(
                description = "The year of its rows; absent until the file tells it",
                minimum = "2000",
                maximum = "2100",
                examples = "2023")
        @Nullable
        Integer year,

        @Schema(description = "What it holds; absent until the file tells it") @Nullable
        UploadKind kind,

        @Schema(
                description = "What all versions of the document have in common; absent until it is known",
                examples = "question-1038")
        @Nullable
        String reference,

        @Schema(description = "What the sender calls the file", examples = "annex-2-2023.csv") @Nullable
        String fileName,

        @Schema(
                description = "SHA-256 of the file",
                required = true,
                examples = "310cb755ae5d1cb901cf9c833eca0e225bbc6430382adb9f0ba50d3b9e6b6bcb")
        String checksum,

        @Schema(description = "The document that it is stored as; absent where nothing is") @Nullable
        DocumentReference document,

        @Schema(
                description = "The revision that it makes; absent where nothing is changed",
                minimum = "1",
                examples = "2")
        @Nullable
        Long revision,

        @Schema(description = "How much is read", required = true)
        ProgressView progress,

        @Schema(description = "What it came to; absent until it ended, and where nothing could be read") @Nullable
        ReportView report,

        @Schema(description = "Every cell that cannot be taken as it stands", required = true)
        Link issues,

        @Schema(description = "What became of every row", required = true)
        Link rows,

        @Schema(description = "Opens this import", format = "uri", required = true)
        String href) {

    /** How much is read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportProgress", description = "How much of a file is read.")
    record ProgressView(
            @Schema(description = "Data rows", required = true, minimum = "0", examples = "26")
            long rowsRead,

            @Schema(description = "Known once all are read", minimum = "0", examples = "26") @Nullable
            Long rowsTotal,

            @Schema(required = true, minimum = "0", examples = "53411")
            long bytesRead,

            @Schema(required = true, minimum = "0", examples = "53411")
            long bytesTotal) {}

    /** What an import came to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ImportReport",
            description =
                    "What an import came to, or would come to. It balances: rows = created + changed + unchanged + rejected, and so do the amounts.")
    record ReportView(
            @Schema(
                    description = "Year of the rows",
                    required = true,
                    minimum = "2000",
                    maximum = "2100",
                    examples = "2023")
            int year,

            @Schema(description = "Data rows that were read", required = true, minimum = "0", examples = "27")
            long rows,

            @Schema(description = "Rows like which nothing was there", required = true, minimum = "0", examples = "1")
            long created,

            @Schema(
                    description = "Rows that follow another, with another value",
                    required = true,
                    minimum = "0",
                    examples = "2")
            long changed,

            @Schema(
                    description = "Rows that follow another, and say the same",
                    required = true,
                    minimum = "0",
                    examples = "24")
            long unchanged,

            @Schema(
                    description = "Rows that were there and are no more",
                    required = true,
                    minimum = "0",
                    examples = "0")
            long removed,

            @Schema(description = "Rows that cannot be taken in", required = true, minimum = "0", examples = "0")
            long rejected,

            @Schema(description = "The same in euro", required = true)
            AmountsView amounts,

            @Schema(description = "What was seen to be odd", required = true, minimum = "0", examples = "3")
            int findings,

            @Schema(
                    description =
                            "The check of a table of grants as it stands in the file; absent without one, and in a list")
            @Nullable
            UploadCheckView reconciliation) {}

    /** Sums of the amounts of rows, by their fate. */
    @Schema(name = "ImportAmounts", description = "What the rows come to, by their fate.")
    record AmountsView(
            @Schema(required = true) Euro read,
            @Schema(required = true) Euro created,
            @Schema(required = true) Euro changed,
            @Schema(required = true) Euro unchanged,
            @Schema(required = true) Euro removed,
            @Schema(required = true) Euro rejected) {

        static AmountsView of(ImportReport report) {
            return new AmountsView(
                    new Euro(report.read().amount()),
                    new Euro(report.created().amount()),
                    new Euro(report.changed().amount()),
                    new Euro(report.unchanged().amount()),
                    new Euro(report.removed().amount()),
                    new Euro(report.rejected().amount()));
        }
    }

    /** How an import stands, whoever asks. */
    record Standing(
            ImportState state,
            @Nullable Problem problem,
            @Nullable ReportView report) {}

    /** @param sign what was heard of it last */
    static ImportView of(Import job, ImportSign sign, Standing standing, Links links) {
        String path = "imports/" + job.importId();
        boolean goesOn = standing.state() == ImportState.processing;
        return new ImportView(
                job.importId(),
                standing.state(),
                goesOn ? Instant.now().plusSeconds(1) : null,
                goesOn ? null : job.completedAt() == null ? sign.seenAt() : job.completedAt(),
                standing.problem(),
                job.requestedAt(),
                job.dryRun(),
                job.year(),
                job.kind(),
                job.reference(),
                job.fileName(),
                job.checksum(),
                job.documentId() == null ? null : DocumentReference.of(job.documentId(), links),
                job.revision(),
                progress(job, sign, standing.report()),
                standing.report(),
                links.link(path + "/issues"),
                links.link(path + "/rows"),
                links.to(path));
    }

    private static ProgressView progress(Import job, ImportSign sign, @Nullable ReportView report) {
        return report == null
                ? new ProgressView(sign.rowsRead(), null, sign.bytesRead(), job.bytesTotal())
                : new ProgressView(report.rows(), report.rows(), job.bytesTotal(), job.bytesTotal());
    }

    static ReportView report(int year, ImportReport report, @Nullable UploadCheckView reconciliation) {
        return new ReportView(
                year,
                report.read().rows(),
                report.created().rows(),
                report.changed().rows(),
                report.unchanged().rows(),
                report.removed().rows(),
                report.rejected().rows(),
                AmountsView.of(report),
                report.findings(),
                reconciliation);
    }
}
