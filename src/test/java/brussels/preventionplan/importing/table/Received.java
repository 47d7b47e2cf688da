package brussels.preventionplan.importing.table;

import brussels.preventionplan.commune.CommuneNames;
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
import brussels.preventionplan.measure.PlanYears;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a file gives, once it is read and checked. */
final class Received implements RowSink {

    private static final int YEAR = 2023;

    final List<CommuneRow> communes = new ArrayList<>();
    final List<ActionRow> actions = new ArrayList<>();
    final List<PlanTitle> titles = new ArrayList<>();
    final List<DeclaredTotalRow> totals = new ArrayList<>();
    final List<GrantRow> grants = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();
    final List<SeenFinding> findings = new ArrayList<>();
    final List<RowIssue> issues = new ArrayList<>();
    private final List<Integer> dataLines = new ArrayList<>();

    static Received from(Path file) {
        return from(file, Limits.standard(), null);
    }

    static Received from(Path file, int year) {
        return from(file, Limits.standard(), null, year);
    }

    static Received from(Path file, Limits limits, @Nullable UploadKind told) {
        return from(file, limits, told, YEAR);
    }

    private static Received from(Path file, Limits limits, @Nullable UploadKind told, int year) {
        Received received = new Received();
        try (Upload upload = Upload.open(file, limits, told)) {
            upload.read(new RowChecking(year, known(), upload::columns, received));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return received;
    }

    static Known known() {
        Map<String, String> themes = new LinkedHashMap<>();
        for (int number = 1; number <= 6; number++) {
            themes.put("M2." + number, "T2");
        }
        return new Known(CommuneNames.shipped(), themes, PlanYears.shipped(), List.of());
    }

    /** The issues, each in a line: row, column, name of the column, value, reason, suggestion. */
    List<String> written() {
        return issues.stream()
                .map(issue -> issue.row()
                        + (issue.column() == null ? "" : ":" + issue.column())
                        + (issue.columnName() == null ? "" : " " + issue.columnName())
                        + (issue.value() == null ? "" : " '" + issue.value() + "'")
                        + " " + issue.reason()
                        + (issue.arguments().isEmpty() ? "" : " " + new TreeMap<>(issue.arguments()))
                        + (issue.suggestion() == null ? "" : " → " + issue.suggestion()))
                .toList();
    }

    /** How many data rows were given, each once. */
    int rows() {
        return actions.size() + totals.size() + grants.size() + rejected.size();
    }

    /** Whether no line was given twice. */
    boolean givesEachLineOnce() {
        return dataLines.stream().distinct().count() == dataLines.size();
    }

    @Override
    public void commune(CommuneRow row) {
        communes.add(row);
    }

    @Override
    public void action(ActionRow row) {
        actions.add(row);
        dataLines.add(row.place().line());
    }

    @Override
    public void title(PlanTitle title) {
        titles.add(title);
    }

    @Override
    public void declaredTotal(DeclaredTotalRow row) {
        totals.add(row);
        dataLines.add(row.place().line());
    }

    @Override
    public void grant(GrantRow row) {
        grants.add(row);
        dataLines.add(row.place().line());
    }

    @Override
    public void rejected(RejectedRow row) {
        rejected.add(row);
        dataLines.add(row.place().line());
    }

    @Override
    public void finding(SeenFinding finding) {
        findings.add(finding);
    }

    @Override
    public void issue(RowIssue issue) {
        issues.add(issue);
    }
}
