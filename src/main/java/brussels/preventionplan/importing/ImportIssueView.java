package brussels.preventionplan.importing;

import brussels.preventionplan.finding.Severity;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An issue of an import as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ImportIssue",
        description = "Something in a file that cannot be taken as it stands, or should be looked at.")
record ImportIssueView(
        @Schema(description = "Its number in the import", required = true, minimum = "1", examples = "1")
        int number,

        @Schema(
                description = "Line or number of the row; absent where the whole file is meant",
                minimum = "1",
                examples = "14")
        @Nullable
        Integer row,

        @Schema(description = "The file's own column, counted from 1", minimum = "1", examples = "4") @Nullable
        Integer column,

        @Schema(description = "What the file's header calls the column", examples = "Montant attribué") @Nullable
        String columnName,

        @Schema(description = "What stands there, of a long value the beginning", examples = "88,300") @Nullable
        String value,

        @Schema(description = "What is wrong", required = true)
        IssueReason reason,

        @Schema(description = "error keeps the whole file from being stored; warning nothing", required = true)
        Severity severity,

        @Schema(
                description = "What is wrong, in the language of the request",
                required = true,
                examples = "« 88,300 » peut être lu de deux façons.")
        String message,

        @Schema(description = "What may have been meant", examples = "M2.1") @Nullable
        String suggestion,

        @Schema(description = "Opens this issue", format = "uri", required = true)
        String href) {

    static ImportIssueView of(ImportIssue stored, RequestLanguage language, Links links) {
        RowIssue issue = stored.issue();
        return new ImportIssueView(
                stored.number(),
                issue.row() == 0 ? null : (Integer) issue.row(),
                issue.column(),
                issue.columnName(),
                issue.value(),
                issue.reason(),
                issue.severity(),
                message(issue, language),
                issue.suggestion(),
                links.to("imports/" + stored.importId() + "/issues/" + stored.number()));
    }

    private static String message(RowIssue issue, RequestLanguage language) {
        String message = language.text("rowIssue." + issue.reason(), issue.messageArguments());
        return issue.suggestion() == null
                ? message
                : message + " " + language.text("rowIssue.suggestion", Map.of("suggestion", issue.suggestion()));
    }
}
