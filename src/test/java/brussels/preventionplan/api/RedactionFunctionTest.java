package brussels.preventionplan.api;

import static brussels.preventionplan.api.Redactions.redact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The function of the database that takes a text out, and who may call what. */
@QuarkusTest
@TestProfile(WrittenService.class)
class RedactionFunctionTest {

    private static final String DOCUMENT = "question-1038";

    @Inject
    DataSource database;

    private List<String> query(String sql) throws SQLException {
        return Rows.of(database, sql);
    }

    @ParameterizedTest
    @CsvSource({
        "'chez Zélie (Quenouille), b', chez Zélie, chez […]",
        "'chez Zélie (Quenouille), b', 'Quenouille), b', '[…]), b'",
        "'chez Zélie (Quenouille), b', Quenouille, […]",
        "'chez Zélie (Quenouille), b', b, b",
        "'Zélie ; Zélie, Quenouille', Zélie, […]",
        "Quenouille et Zélie, Zélie, Zélie",
        "Zélies Quenouille, Zélies, Zélies",
        "'chez Zélie Quenouille', 'de Zélie Quenouille', 'de […]'",
        "'chez Zélie Quenouille', Zélie C, Zélie C",
        "'chez Zélie Quenouille / Zé : a', Zé, Zé",
        "'chez Zélie Quenouille / nouille', nouille, nouille",
        "'Zélies, Zélie Quenouille', Zélie, […]"
    })
    void aPartLosesWhatTheWholeLoses(String whole, String part, String expected) throws SQLException {
        String pattern = "redaction_pattern('zelie quenouille')";
        String function = "select redacted_in('" + whole + "', ";
        assertEquals(List.of(expected), query(function + "'" + part + "', " + pattern + ")"));
        assertEquals(
                List.of("[{\"fr\": \"" + expected + "\"}]"),
                query(function + "jsonb '[{\"fr\": \"" + part + "\"}]', " + pattern + ")"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select redact_audit_trail('nothing', 'operator')",
                "select redact_audit_trail((select redaction_id from redactions limit 1), 'operator')",
                "update audit_entries set actor = 'nobody'",
                "alter table audit_entries disable trigger all",
                "update redaction_secret set secret = ''",
                "update redactions set checksum = ''",
                "delete from redactions",
                "delete from redacted_lines"
            })
    void nothingElseBecamePossible(String statement) throws SQLException {
        redact(DOCUMENT, "werkeld");
        SQLException refused = assertThrows(SQLException.class, () -> query(statement));
        assertEquals("42501", refused.getSQLState(), refused::getMessage);
        assertEquals(List.of("O"), query("select tgenabled from pg_trigger where tgname = 'audit_entries_stay'"));
    }

    @Test
    void anOrganizationOfAnotherIdKeepsAllElse() throws SQLException {
        String columns = query("select string_agg(column_name, ', ' order by ordinal_position)"
                        + " from information_schema.columns"
                        + " where table_schema = current_schema and table_name = 'organizations'")
                .get(0);
        String function =
                query("select prosrc from pg_proc where proname = 'redact'").get(0);
        assertTrue(function.contains("insert into organizations (" + columns + ")"), columns);
    }

    /** A column that is added later is either redacted or named here. */
    @Test
    void everyTextIsReached() throws SQLException {
        String function =
                query("select prosrc from pg_proc where proname = 'redact'").get(0);
        Set<String> redacted = new TreeSet<>(Set.of(
                "corrections.reason",
                "audit_entries.before",
                "audit_entries.after",
                "audit_entries.subject",
                "organizations.organization_id",
                "organization_names.organization_id",
                "organization_names.name_key",
                "organization_summaries.organization_id",
                "grants.organization_id",
                "findings.subject"));
        Matcher rows =
                Pattern.compile("redact_rows\\('(\\w+)', array\\[([^]]*)]").matcher(function);
        while (rows.find()) {
            for (String column : rows.group(2).split(",", -1)) {
                redacted.add(rows.group(1) + "." + column.strip().replace("'", ""));
            }
        }
        Set<String> others = new TreeSet<>(
                query(
                        "select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema = current_schema and data_type in ('text', 'jsonb', 'character varying')"
                                + " and table_name not in ('flyway_schema_history', 'communes', 'police_zones', 'plans', 'themes', 'measures')"));
        assertTrue(others.containsAll(redacted), () -> redacted + " " + others);
        others.removeAll(redacted);
        others.removeIf(column -> column.matches(".*(_id|_code|\\.checksum|\\.status|\\.kind|\\.type|\\.severity)"));
        assertEquals(
                Set.of(
                        "allocations.beneficiary",
                        "amount_steps.basis",
                        "audit_entries.actor",
                        "audit_entries.operation",
                        "audit_entries.role",
                        "commune_declarations.measures",
                        "correction_changes.property",
                        "correction_changes.subject",
                        "corrections.decided_by",
                        "corrections.explanation",
                        "dataset_revisions.operation",
                        "declared_totals.code",
                        "declared_totals.scope",
                        "documents.content_type",
                        "documents.languages",
                        "documents.reference",
                        "grant_summaries.basis",
                        "import_issues.reason",
                        "import_rows.fate",
                        "import_rows.path",
                        "imports.failure",
                        "imports.reference",
                        "imports.requested_by",
                        "imports.state",
                        "organizations.enterprise_number"),
                others);
    }
}
