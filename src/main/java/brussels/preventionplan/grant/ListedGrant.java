package brussels.preventionplan.grant;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.platform.answer.StateOfData.State;
import brussels.preventionplan.platform.bulk.Statement;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.revision.DatasetRevisions;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A grant as lists have it: one row of a query, in the values of one basis.
 *
 * @param organizationName the organization's fullest spelling
 * @param repaired whether there may be corrections of it
 * @param state the newest of the data as it was read
 */
record ListedGrant(
        String grantId,
        int year,
        String measureCode,
        String organizationId,
        String organizationName,
        String publishedName,
        Grant.Content content,
        String publishedText,
        Source source,
        boolean repaired,
        State state) {

    /** On most pages no grant is corrected, which costs less to find out here than by a query of its own. */
    private static final String REPAIRED =
            "exists (select from correction_changes c where c.subject = 'grants/' || g.grant_id)";

    /**
     * A query for some grants: what goes beside a grant is looked up for those of the page alone.
     *
     * @param end of the query, from the conditions on: of a grant {@code g} and its organization {@code o}
     * @param parameters the values that the end names
     */
    static Statement query(Basis basis, AsOf asOf, String end, Map<String, Object> parameters) {
        Object[] values = Stream.of("amount", "title_fr", "title_nl", "description_fr", "description_nl")
                .map(column -> inBasis(basis, column))
                .toArray();
        String columns = """
                g.grant_id, g.year, g.measure_code, g.organization_id, o.name, g.published_name,
                %s as amount, %s as title_fr, %s as title_nl, %s as description_fr, %s as description_nl,
                g.published_text, g.source_document_id, g.source_annex, g.source_line, g.source_column""".formatted(values);
        String text = "select g.*, " + (asOf.equals(AsOf.NOW) ? REPAIRED : "true")
                + ", coalesce(newest.revision, 0), coalesce(newest.made_at, 0) from (select " + columns
                + " from grants g join organizations o on o.organization_id = g.organization_id where " + end + ") g"
                + " left join (" + DatasetRevisions.NEWEST + ") newest on true";
        return Statement.of(text, parameters);
    }

    private static String inBasis(Basis basis, String column) {
        return switch (basis) {
            case published -> "g." + column;
            case corrected -> "case when g.corrected then g.corrected_" + column + " else g." + column + " end";
        };
    }

    /** The path of the resource, below the root of the API. */
    String path() {
        return Grant.PATH + grantId;
    }
}
