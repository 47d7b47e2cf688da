package brussels.preventionplan.organization;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.platform.bulk.Cells;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.query.SearchableText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Organizations that a document names, staged in the database before they are stored. */
@ApplicationScoped
public class StagedOrganizations implements PanacheRepositoryBase<Organization, String> {

    private static final String ORGANIZATIONS = "staged_organizations";
    private static final String NAMES = "staged_organization_names";
    private static final List<String> COLUMNS = List.of("organization_id", "name", "legal_form", "enterprise_number");
    private static final List<String> NAME_COLUMNS = Stream.concat(
                    Stream.of("organization_id", "name", "searchable", "name_key"), Place.COLUMNS.stream())
            .toList();

    /** Makes room for them. */
    public void open(Staging staging) {
        staging.execute("create temporary table " + ORGANIZATIONS + " on commit drop as select "
                + String.join(", ", COLUMNS) + " from organizations with no data");
        staging.open(ORGANIZATIONS, COLUMNS);
        staging.execute("create temporary table " + NAMES + " on commit drop as select "
                + String.join(", ", NAME_COLUMNS) + " from organization_names with no data");
        staging.open(NAMES, NAME_COLUMNS);
    }

    /**
     * Stages one.
     *
     * @param name the fullest spelling, without its legal form
     * @param legalForm as printed, or null where none is
     * @param enterpriseNumber ten digits, or null where none is given
     */
    public void add(
            Staging staging,
            String organizationId,
            String name,
            @Nullable String legalForm,
            @Nullable String enterpriseNumber) {
        staging.add(
                ORGANIZATIONS,
                new Cells()
                        .with("organization_id", organizationId)
                        .with("name", name)
                        .with("legal_form", legalForm)
                        .with("enterprise_number", enterpriseNumber));
    }

    /**
     * Stages a spelling that no earlier document has.
     *
     * @param key what all spellings of the organization have in common
     * @param place that has it first
     */
    public void addName(Staging staging, String organizationId, String spelling, String key, Place place) {
        staging.add(
                NAMES,
                place.cells()
                        .with("organization_id", organizationId)
                        .with("name", spelling)
                        .with("searchable", SearchableText.of(spelling))
                        .with("name_key", key));
    }

    /** Stores what is staged: one that is known stays as it is, but for a number that it did not have. */
    public void store(Staging staging, long revision, String documentId) {
        String columns = String.join(", ", COLUMNS);
        staging.execute(
                "insert into organizations as known (" + columns + ") select " + columns + " from " + ORGANIZATIONS
                        + " on conflict (organization_id) do update set enterprise_number ="
                        + " excluded.enterprise_number, number_revision = ? where known.enterprise_number is null"
                        + " and excluded.enterprise_number is not null",
                revision);
        String ofNames = String.join(", ", NAME_COLUMNS);
        staging.execute(
                "insert into organization_names (" + ofNames + ", source_document_id, since_revision) select " + ofNames
                        + ", ?, ? from " + NAMES,
                documentId,
                revision);
    }
}
