package brussels.preventionplan.command;

import brussels.preventionplan.importing.ImportReport;
import brussels.preventionplan.importing.Tally;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.reconciliation.UploadedTable;
import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.CheckStatus;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import brussels.preventionplan.reconciliation.check.YearStatus;
import brussels.preventionplan.reconciliation.explanation.Explanation;
import brussels.preventionplan.reconciliation.explanation.Explanations;
import brussels.preventionplan.reconciliation.explanation.SearchBounds;
import brussels.preventionplan.reconciliation.explanation.Statement;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints what was found in a file, for people to read. */
final class Report {

    private static final String NOTHING = "—";

    private final PrintWriter out;
    private final Wording wording;
    private long errors;

    Report(PrintWriter out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    /** Whether an issue was printed that keeps the file from being taken in. */
    boolean hasErrors() {
        return errors > 0;
    }

    void line(String key, Map<String, String> arguments) {
        out.println(wording.text(key, arguments));
    }

    /** An issue: where it is, what stands there, what is wrong, and what may have been meant. */
    void issue(RowIssue issue) {
        errors += issue.isError() ? 1 : 0;
        StringBuilder line = new StringBuilder(wording.text("command.severity." + issue.severity(), Map.of()));
        if (issue.row() > 0) {
            line.append(", ").append(wording.text("command.row", Map.of("row", String.valueOf(issue.row()))));
        }
        if (issue.column() != null) {
            line.append(", ")
                    .append(wording.text(
                            "command.column", Map.of("column", issue.column().toString())));
        }
        if (issue.columnName() != null) {
            line.append(" (").append(issue.columnName()).append(')');
        }
        if (issue.value() != null) {
            line.append(", ").append(wording.text("command.value", Map.of("value", issue.value())));
        }
        line.append(": ").append(wording.text("rowIssue." + issue.reason(), issue.messageArguments()));
        if (issue.suggestion() != null) {
            line.append(' ').append(wording.text("rowIssue.suggestion", Map.of("suggestion", issue.suggestion())));
        }
        out.println(line);
    }

    /**
     * What does not add up in a table, and what would explain it.
     *
     * @param table null where the file has no table of grants
     */
    YearStatus check(@Nullable UploadedTable table, Map<String, String> themeOfMeasure) {
        if (table == null) {
            return YearStatus.empty;
        }
        Reconciliation reconciliation = table.check(themeOfMeasure);
        Stream.concat(reconciliation.measures().stream(), reconciliation.themes().stream())
                .forEach(this::check);
        if (table.rejected() > 0) {
            line("command.checkLacks", Map.of("rows", String.valueOf(table.rejected())));
        } else if (reconciliation.status() == YearStatus.mismatch) {
            table.explain(themeOfMeasure, SearchBounds.USUAL)
                    .ifPresentOrElse(this::explain, () -> line("command.searchIncomplete", Map.of()));
        }
        return reconciliation.status();
    }

    private void check(Check check) {
        Check.Difference difference = check.difference();
        Check.Declared declared = check.declared();
        boolean fails = check.status() == CheckStatus.mismatch || check.status() == CheckStatus.notListed;
        if (fails && declared != null && difference != null) {
            Map<String, String> arguments = new HashMap<>();
            arguments.put("code", check.code());
            arguments.put("declaredCount", written(declared.projectCount()));
            arguments.put("declaredAmount", written(declared.amount()));
            arguments.put("listedCount", String.valueOf(check.listed().grantCount()));
            arguments.put("listedAmount", check.listed().amount().value());
            arguments.put("differenceCount", written(difference.projectCount()));
            arguments.put("differenceAmount", written(difference.amount()));
            line("command.check", arguments);
            if (check.listed().withoutAmount() > 0) {
                line(
                        "command.withoutAmount",
                        Map.of(
                                "code",
                                check.code(),
                                "count",
                                String.valueOf(check.listed().withoutAmount())));
            }
        }
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return NOTHING;
        }
        return value instanceof Euro euro ? euro.value() : value.toString();
    }

    private void explain(Explanations found) {
        for (Explanation explanation : found.explanations()) {
            out.println(explanation.rank() + ". " + Statement.inWords(explanation, wording::money, wording::text));
        }
        if (!found.searchComplete()) {
            line("command.searchIncomplete", Map.of());
        }
    }

    /** What becomes of the rows of an import, by their number and their amounts. */
    void rows(ImportReport report) {
        line("command.fate.read", told(report.read()));
        line("command.fate.created", told(report.created()));
        line("command.fate.changed", told(report.changed()));
        line("command.fate.unchanged", told(report.unchanged()));
        line("command.fate.rejected", told(report.rejected()));
        line("command.fate.removed", told(report.removed()));
        line("command.findings", Map.of("findings", String.valueOf(report.findings())));
    }

    private static Map<String, String> told(Tally tally) {
        return Map.of(
                "rows", String.valueOf(tally.rows()), "amount", tally.amount().toPlainString());
    }

    /**
     * The last lines of an import that did not fail.
     *
     * @param documentId null where nothing was stored
     */
    void imported(YearStatus status, @Nullable String documentId, boolean dryRun) {
        verdict(status);
        if (documentId != null) {
            line("command.imported", Map.of("documentId", documentId));
        } else if (dryRun) {
            line("command.dryRun", Map.of());
        }
    }

    /** The last line: whether the file can be taken in, and what of it could be read adds up. */
    void verdict(YearStatus status) {
        List<String> sentences = new ArrayList<>();
        if (hasErrors()) {
            sentences.add(wording.text("command.verdict.errors", Map.of("errors", String.valueOf(errors))));
        }
        if (!hasErrors() || status != YearStatus.empty) {
            sentences.add(wording.text("command.verdict." + status, Map.of()));
        }
        out.println(String.join(" ", sentences));
    }
}
