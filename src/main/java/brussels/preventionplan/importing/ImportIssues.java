package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.platform.bulk.Cells;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** The issues of imports. */
@ApplicationScoped
class ImportIssues implements PanacheRepositoryBase<ImportIssue, ImportIssue.Key> {

    private static final String TABLE = "import_issues";
    private static final int ISSUES_AT_A_TIME = 1000;

    private static final List<String> COLUMNS = List.of(
            "import_id",
            "position",
            "row_number",
            "column_number",
            "column_name",
            "value",
            "reason",
            "arguments",
            "severity",
            "suggestion");

    private final ObjectMapper json;

    ImportIssues(ObjectMapper json) {
        this.json = json;
    }

    /** Makes room for issues. */
    void open(Staging staging) {
        staging.open(TABLE, COLUMNS);
    }

    /** @param position the how manieth issue of the import it is */
    void add(Staging staging, String importId, int position, RowIssue issue) {
        staging.add(
                TABLE,
                new Cells()
                        .with("import_id", importId)
                        .with("position", position)
                        .with("row_number", issue.row())
                        .with("column_number", issue.column())
                        .with("column_name", issue.columnName())
                        .with("value", issue.value())
                        .with("reason", issue.reason())
                        .with("arguments", json.valueToTree(issue.arguments()))
                        .with("severity", issue.severity())
                        .with("suggestion", issue.suggestion()));
    }

    /** Removes the issues of an import. */
    void remove(Staging staging, String importId) {
        staging.execute("delete from " + TABLE + " where import_id = ?", importId);
    }

    /** Gives the issues of an import one after another, within the caller's transaction: so many at a time are held in memory. */
    void forEach(String importId, Consumer<RowIssue> reader) {
        try (Stream<ImportIssue> stored = find("key.importId = ?1 order by key.position", importId)
                .withHint(HibernateHints.HINT_FETCH_SIZE, ISSUES_AT_A_TIME)
                .stream()) {
            stored.forEach(each -> {
                reader.accept(each.issue());
                getEntityManager().detach(each);
            });
        }
    }

    /** @throws ProblemException where the import has none of that number */
    ImportIssue require(String importId, int number) {
        return findByIdOptional(new ImportIssue.Key(importId, number))
                .orElseThrow(() -> ProblemException.resourceNotFound("number", number));
    }

    Slice<ImportIssue> list(String importId, PageQuery page) {
        return page.slice(find("key.importId = ?1 order by key.position", importId));
    }
}
