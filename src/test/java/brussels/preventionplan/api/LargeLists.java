package brussels.preventionplan.api;

import brussels.preventionplan.revision.DatasetRevision;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables that have grown: 20 years of 1000 grants of 400 organizations, actions and findings, written by SQL. */
@ApplicationScoped
class LargeLists implements PanacheRepositoryBase<DatasetRevision, Long> {

    /** A statement that is told after all others. */
    static final String END = "that is all";

    /** A service with a database of its own, which says how it finds what it is asked for. */
    public static final class Explained extends EmptyService {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("preventionplan.database.settings.session_preload_libraries", "auto_explain");
            settings.put("preventionplan.database.settings.\"auto_explain.log_min_duration\"", "0");
            settings.put("preventionplan.lists.most-sorted", "2000");
            settings.put("preventionplan.lists.most-tried", "500");
            settings.put("quarkus.log.category.\"" + Plans.CATEGORY + "\".level", "DEBUG");
            return settings;
        }
    }

    private static final List<String> TABLES = List.of(
            "insert into dataset_revisions (revision, made_at, operation) values (1, now(), 'import')",
            """
            insert into documents (document_id, reference, kind, languages, annexes, checksum, line_count, since_revision,
                content_type)
            select 'made-' || y, 'made-' || y, 'table', '["fr","nl"]', '[]', 'made-' || y, 1000, 1, 'text'
            from generate_series(2003, 2022) y""",
            """
            insert into document_lines (document_id, number, text)
            select document_id, n, 'line ' || n from documents, generate_series(1, 1000) n""",
            """
            insert into organizations (organization_id, name)
            select 'made-' || n, 'Made ' || n from generate_series(1, 400) n""",
            """
            insert into grants (grant_id, year, measure_code, organization_id, published_name, amount, title_fr,
                published_text, searchable, corrected, source_document_id, source_annex, source_line, since_revision)
            select y || '-M2.' || (1 + n / 200) || '-' || (1 + n % 200), y, 'M2.' || (1 + n / 200),
                'made-' || (1 + n * 7 % 400), 'Made', case when n % 50 > 0 then 100 * (n * 13 % 1500) end, 'Projet ' || n,
                rpad('Projet ' || n, 400, ' and more'), 'projet ' || n, false, 'made-' || y, 2, n + 1, 1
            from generate_series(2003, 2022) y, generate_series(0, 999) n""",
            """
            insert into actions (action_id, year, nis_code, measure_code, described, activities, published_text, searchable,
                source_document_id, source_annex, source_line, since_revision)
            select y || '-' || c.nis_code || '-M2.1-' || n, y, c.nis_code, 'M2.' || (1 + n % 6), true, '[]',
                rpad('Action ' || n, 400, ' and more'), 'action ' || n, 'made-' || y, 1, n, 1
            from generate_series(2003, 2022) y, generate_series(1, 50) n, communes c""",
            """
            insert into findings (finding_id, type, severity, subject, arguments, evidence, source_document_id, source_annex,
                source_line, since_revision)
            select 'made-' || grant_id, case when id % 2 = 0 then 'blankAmount' else 'misspelling' end,
                case when id % 2 = 0 then 'warning' else 'info' end, 'grants/' || grant_id, '{}', '[]', source_document_id, 2,
                source_line, 1
            from grants where id % 4 > 0""");

    @Transactional
    void writeOnce() {
        if (count() == 0) {
            TABLES.forEach(table -> getEntityManager().createNativeQuery(table).executeUpdate());
            settle();
        }
    }

    private void settle() {
        getEntityManager()
                .createNativeQuery("select cast(settle_facts() as text)")
                .getSingleResult();
    }

    /** Asks for a page in an order that no index has. */
    @Transactional
    void pageInNoIndex() {
        getEntityManager()
                .createNativeQuery("select grant_id from grants order by published_name, title_fr limit 5")
                .getResultList();
    }

    /** Says {@link #END} to the database. */
    @Transactional
    void tellTheEnd() {
        getEntityManager().createNativeQuery("select '" + END + "'").getSingleResult();
    }
}
