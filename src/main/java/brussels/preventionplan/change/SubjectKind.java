package brussels.preventionplan.change;

import org.jspecify.annotations.Nullable;

/**
 * A kind of resource that revisions change, in the order of the feed. Constants are spelled as the paths begin. Names go
 * into SQL as they are: a table is called {@code t}, the revision that is asked for {@code r.revision}.
 */
enum SubjectKind {
    /** What communes do. */
    actions("actions", "t.action_id"),
    /** What police zones get. */
    allocations("allocations", "t.allocation_id"),
    /** Reference data, always there: what communes declare changes them. */
    communes("commune_declarations", "cast(t.nis_code as text)"),
    /** What may repair a value; also what is decided about it. */
    corrections("corrections", "t.correction_id"),
    /** What is declared for measures and themes. */
    declaredTotals("declared_totals", "t.declared_total_id"),
    /** Documents, each version one of its own. */
    documents(
            "documents",
            "t.document_id",
            "(" + SubjectKind.BEGINS + " or " + SubjectKind.REDACTED + ")",
            "(" + SubjectKind.ENDS + " or " + SubjectKind.REDACTED + ")"),
    /** What is odd. */
    findings("findings", "t.finding_id"),
    /** What non-profits get. */
    grants("grants", "t.grant_id"),
    /** What the Region organizes. */
    initiatives("initiatives", "t.initiative_id"),
    /** Reference data, always there: titles that documents give change them. */
    measures("measure_titles", "t.measure_code"),
    /**
     * Organizations: the first spelling creates one, any other changes it, as does a number that becomes known, and it goes
     * with the last.
     */
    organizations(
            "(select organization_id, since_revision, until_revision from organization_names union all"
                    + " select organization_id, number_revision, number_revision from organizations"
                    + " where number_revision is not null)",
            "t.organization_id",
            "(t.since_revision = r.revision or t.until_revision = r.revision) and exists (select from"
                    + " organization_names e where e.organization_id = t.organization_id"
                    + " and e.since_revision <= r.revision"
                    + " and (e.until_revision is null or e.until_revision > r.revision))",
            "(t.since_revision = r.revision or t.until_revision = r.revision) and exists (select from"
                    + " organization_names e where e.organization_id = t.organization_id"
                    + " and e.since_revision < r.revision"
                    + " and (e.until_revision is null or e.until_revision >= r.revision))"),
    /** That a text was taken out. */
    redactions("redactions", "t.redaction_id", "t.revision = r.revision", "false");

    /** How a subject is written: the kind, and an id. */
    static final String PATTERN =
            "^(?:actions|allocations|communes|corrections|declaredTotals|documents|findings|grants"
                    + "|initiatives|measures|organizations|redactions)/[^/]{1,300}$";

    /** A version that begins, and does not end in the same revision. */
    private static final String BEGINS =
            "t.since_revision = r.revision and t.until_revision is distinct from t.since_revision";

    /** A version that ends, and did not begin in the same revision. */
    private static final String ENDS = "t.until_revision = r.revision and t.since_revision < t.until_revision";

    /** A document that was there, and a text of which was redacted. */
    private static final String REDACTED = "t.since_revision < r.revision"
            + " and (t.until_revision is null or t.until_revision > r.revision) and exists (select from redacted_lines l"
            + " join redactions x on x.redaction_id = l.redaction_id"
            + " where l.document_id = t.document_id and x.revision = r.revision)";

    private final String table;
    private final String id;
    private final String begins;
    private final String ends;

    SubjectKind(String table, String id) {
        this(table, id, BEGINS, ENDS);
    }

    SubjectKind(String table, String id, String begins, String ends) {
        this.table = table;
        this.id = id;
        this.begins = begins;
        this.ends = ends;
    }

    /** The kind of a subject that is written as {@link #PATTERN} says. */
    static SubjectKind of(String subject) {
        return valueOf(subject.substring(0, subject.indexOf('/')));
    }

    /** What became of a subject of which a version ended, or began, or both. */
    ChangeType type(boolean ended, boolean begun) {
        if (this == communes || this == measures || ended == begun) {
            return ChangeType.changed;
        }
        return begun ? ChangeType.created : ChangeType.removed;
    }

    /**
     * The query for the subjects that the revision changed, with their kind, by id: as many as {@code :atMost}.
     *
     * @param after the parameter of the id that they follow, or null
     */
    String changes(@Nullable String after) {
        return "(select '" + name() + "' as kind, v.id, bool_or(v.ended) as ended, bool_or(v.begun) as begun from ("
                + versions(begins, after, "false as ended, true as begun") + " union all "
                + versions(ends, after, "true, false") + ") v group by v.id order by v.id limit :atMost)";
    }

    private String versions(String happens, @Nullable String after, String what) {
        return "(select distinct " + id + " as id, " + what + " from " + table + " t where " + happens
                + (after == null ? "" : " and " + id + " > " + after) + " order by 1 limit :atMost)";
    }

    /** The query for the number of subjects that the revision changed: told apart byte by byte, which is twice as fast. */
    String count() {
        String ids = "select " + id + " collate \"C\" from " + table + " t where ";
        return "select count(*) as subjects from (" + ids + begins + " union " + ids + ends + ") v";
    }
}
