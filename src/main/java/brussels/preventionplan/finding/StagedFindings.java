package brussels.preventionplan.finding;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.platform.bulk.Staging;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is odd about a document that is taken in, staged in the database before it is stored. */
@ApplicationScoped
public class StagedFindings implements PanacheRepository<Finding> {

    private static final String TABLE = "staged_findings";
    private static final List<String> STORED = Stream.concat(
                    Stream.of("type", "severity", "arguments"), Place.COLUMNS.stream())
            .toList();
    private static final List<String> COLUMNS = Stream.concat(
                    STORED.stream(), Stream.of("evidence", "ordinal", "subject", "row_number", "organization_row"))
            .toList();

    private final ObjectMapper json;

    StagedFindings(ObjectMapper json) {
        this.json = json;
    }

    /** A text that shows a finding, as {@link Finding.Evidence}, in a document that has no id yet. */
    public record Evidence(Place source, String text) {}

    /**
     * What a finding is about. Rows have no id before they are stored, so their lines name them.
     *
     * @param path of a resource that has an id already, below the root of the API, or null
     * @param row the line of a row, or null
     * @param organizationRow the line of a row whose organization is meant, or null
     */
    public record Subject(
            @Nullable String path,
            @Nullable Integer row,
            @Nullable Integer organizationRow) {}

    /** Makes room for them. */
    public void open(Staging staging) {
        staging.execute("create temporary table " + TABLE + " on commit drop as select "
                + String.join(", ", STORED)
                + ", subject, evidence, null::int as row_number, null::int as organization_row, null::int as ordinal"
                + " from findings with no data");
        staging.open(TABLE, COLUMNS);
    }

    /**
     * Stages one.
     *
     * @param ordinal by which those of a line are told apart
     * @param evidence never empty; the first one's place is the finding's own
     */
    public void add(
            Staging staging,
            int ordinal,
            FindingType type,
            Subject subject,
            Map<String, String> arguments,
            List<Evidence> evidence) {
        staging.add(
                TABLE,
                evidence.get(0)
                        .source()
                        .cells()
                        .with("ordinal", ordinal)
                        .with("type", type)
                        .with("severity", type.severity())
                        .with("arguments", json.valueToTree(arguments))
                        .with("evidence", json.valueToTree(evidence))
                        .with("subject", subject.path())
                        .with("row_number", subject.row())
                        .with("organization_row", subject.organizationRow()));
    }

    /**
     * Stores what is staged, in the order of the document. A finding's id is the document, the type and the line, with an
     * ordinal from the second of a line on; what was not stored as a resource of its own is the document's.
     *
     * @param rows a table with the path of every row, by its {@code row_number}
     * @param organizations a table with the {@code organization_id} of every grant, by its {@code source_line}
     */
    public void store(Staging staging, String rows, String organizations, long revision, String documentId) {
        staging.execute("analyze " + TABLE);
        staging.execute(
                "insert into findings (" + String.join(", ", STORED)
                        + ", finding_id, subject, evidence, source_document_id, since_revision) select "
                        + STORED.stream().map(column -> "f." + column).collect(Collectors.joining(", "))
                        + ", concat_ws('-', ?::text, f.type, f.source_line, nullif(f.nth, 1)),"
                        + " coalesce(f.subject, r.path, 'organizations/' || o.organization_id, 'documents/' || ?),"
                        + " (select jsonb_agg(jsonb_set(e.value, '{source,documentId}', to_jsonb(?::text))"
                        + " order by e.ordinality) from jsonb_array_elements(f.evidence) with ordinality e),"
                        + " ?, ? from (select *, row_number() over (partition by type, source_line order by ordinal)"
                        + " as nth from " + TABLE + ") f left join " + rows + " r on r.row_number = f.row_number"
                        + " left join " + organizations + " o on o.source_line = f.organization_row"
                        + " order by f.source_line, f.ordinal",
                documentId,
                documentId,
                documentId,
                documentId,
                revision);
    }
}
