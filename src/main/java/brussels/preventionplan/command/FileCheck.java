package brussels.preventionplan.command;

import brussels.preventionplan.importing.CheckedTable;
import brussels.preventionplan.importing.checking.Known;
import brussels.preventionplan.importing.checking.RowChecking;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.importing.table.Limits;
import brussels.preventionplan.importing.table.Upload;
import brussels.preventionplan.measure.MeasureReferenceData;
import brussels.preventionplan.reconciliation.check.YearStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads, checks and explains a file with what ships with the service: without its database, and without starting it. */
final class FileCheck {

    private final Report report;
    private final Map<String, String> themeOfMeasure = MeasureReferenceData.shippedThemeOfMeasure();
    private final CheckedTable table = new CheckedTable();

    FileCheck(Report report) {
        this.report = report;
    }

    /**
     * Checks a file and prints what was found.
     *
     * @param year what its rows are about; null where the file is to tell
     * @param kind what it holds; null where the file is to tell
     * @throws IOException where the file cannot be read from the disk
     */
    ExitCode check(Path file, @Nullable Integer year, @Nullable UploadKind kind) throws IOException {
        Known known = Known.ofPlan(themeOfMeasure, List.of());
        try (Upload upload = Upload.open(file, Limits.standard(), kind)) {
            Integer found = upload.year();
            upload.otherYear(year).ifPresent(report::issue);
            int about =
                    year != null ? year : found != null ? found : known.years().last();
            upload.read(new RowChecking(about, known, upload::columns, new Gathering()));
            YearStatus status = report.check(table.toTable(), themeOfMeasure);
            report.verdict(status);
            if (upload.kind() == null) {
                return ExitCode.refused;
            }
            return report.hasErrors() || status == YearStatus.mismatch ? ExitCode.failed : ExitCode.done;
        }
    }

    /** Prints issues as they come, and keeps of the rows what is needed to check totals. */
    private final class Gathering implements RowSink {

        @Override
        public void commune(CommuneRow row) {
            // adds nothing to totals
        }

        @Override
        public void action(ActionRow row) {
            // adds nothing to totals
        }

        @Override
        public void title(PlanTitle title) {
            // adds nothing to totals
        }

        @Override
        public void declaredTotal(DeclaredTotalRow row) {
            table.add(row);
        }

        @Override
        public void grant(GrantRow row) {
            table.add(row);
        }

        @Override
        public void rejected(RejectedRow row) {
            table.add(row); // its issues were printed
        }

        @Override
        public void finding(SeenFinding finding) {
            // stops nothing
        }

        @Override
        public void issue(RowIssue issue) {
            report.issue(issue);
        }
    }
}
