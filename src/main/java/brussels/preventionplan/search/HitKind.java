package brussels.preventionplan.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of thing that is searched, in the order in which equal hits stand. Constants are spelled as in the contract.
 *
 * <p>Each has a query for all that holds at present: {@code id}, {@code title_fr} and {@code title_nl}, the plain
 * {@code text}, its {@code words} in the form of {@code SearchableText}, and where it was published. {@code details} are
 * what a title is put into words with ({@link Titles}). Where there can be very many, an index is on
 * {@code to_tsvector('simple', words)}.
 */
@Schema(name = "HitKind")
public enum HitKind {
    /** What gets grants, by each of its spellings. */
    organization("organizations/", """
            select t.organization_id as id, o.name as title_fr, o.name as title_nl, t.name as text,
                t.searchable as words, %s, cast(null as text) as details
            from organization_names t join organizations o on o.organization_id = t.organization_id
            where t.until_revision is null"""),
    /** A commune, by its official names and as it was last published. */
    commune("communes/", """
            select cast(c.nis_code as text) as id, c.name_fr as title_fr, c.name_nl as title_nl,
                coalesce(t.published_name, '') as text,
                plain_words(concat_ws(' ', c.name_fr, c.name_nl, t.published_name)) as words, %s,
                cast(null as text) as details
            from communes c left join lateral (
                select d.* from commune_declarations d where d.nis_code = c.nis_code and d.until_revision is null
                order by d.year desc limit 1) t on true"""),
    /** A police zone, by its name and its communes. */
    policeZone("policeZones/", """
            select cast(z.zone_number as text) as id, z.name_fr as title_fr, z.name_nl as title_nl, n.text,
                plain_words(concat_ws(' ', z.name_fr, z.name_nl, n.text)) as words, %s, cast(null as text) as details
            from police_zones z cross join lateral (
                select coalesce(string_agg(concat_ws(' / ', c.name_fr, c.name_nl), ', ' order by c.nis_code), '') as text
                from communes c where c.zone_number = z.zone_number) n""", HitKind.UNPUBLISHED),
    /** A measure, by its code and title. */
    measure("measures/", """
            select m.measure_code as id, concat_ws(': ', m.measure_code, t.title_fr) as title_fr,
                concat_ws(': ', m.measure_code, t.title_nl) as title_nl, '' as text,
                plain_words(concat_ws(' ', m.measure_code, ltrim(m.measure_code, 'M'), t.title_fr, t.title_nl)) as words,
                %s, cast(null as text) as details
            from measures m left join measure_titles t
                on t.measure_code = m.measure_code and t.until_revision is null"""),
    /** A theme, by its code and title. */
    theme("themes/", """
            select h.theme_code as id, concat_ws(': ', h.theme_code, h.title_fr) as title_fr,
                concat_ws(': ', h.theme_code, h.title_nl) as title_nl, '' as text,
                plain_words(concat_ws(' ', h.theme_code, h.title_fr, h.title_nl)) as words, %s,
                cast(null as text) as details
            from themes h""", HitKind.UNPUBLISHED),
    /** A plan, by its code and name. */
    plan("plans/", """
            select p.plan_code as id, p.name_fr as title_fr, p.name_nl as title_nl, p.plan_code as text,
                plain_words(concat_ws(' ', p.plan_code, p.name_fr, p.name_nl)) as words, %s,
                cast(null as text) as details
            from plans p""", HitKind.UNPUBLISHED),
    /** What the Region itself organizes. */
    initiative("initiatives/", """
            select t.initiative_id as id, t.name_fr as title_fr, t.name_nl as title_nl, n.text,
                plain_words(concat_ws(' ', t.name_fr, t.name_nl, n.text)) as words, %s, cast(null as text) as details
            from initiatives t cross join lateral (
                select concat_ws(' – ', t.description_fr, t.description_nl, t.participants_fr, t.participants_nl,
                    texts_of(t.topics, '$[*].*'), t.frequency_fr, t.frequency_nl, t.organizer) as text) n
            where t.until_revision is null"""),
    /** What police zones get. */
    allocation("allocations/", """
            select t.allocation_id as id, t.scope_fr as title_fr, t.scope_nl as title_nl, '' as text,
                plain_words(concat_ws(' ', t.beneficiary, t.plan_code, t.scope_fr, t.scope_nl)) as words, %s,
                cast(null as text) as details
            from allocations t where t.until_revision is null"""),
    /** What a document declares for a measure or a theme. */
    declaredTotal("declaredTotals/", """
            select t.declared_total_id as id, cast(null as text) as title_fr, cast(null as text) as title_nl,
                t.published_text as text, plain_words(left(concat_ws(' ', t.code, t.year, t.published_text), 10000)) as words, %s,
                cast(jsonb_build_object('code', t.code, 'year', cast(t.year as text)) as text) as details
            from declared_totals t where t.until_revision is null"""),
    /** What an organization gets, as published. */
    grant("grants/", """
            select t.grant_id as id, concat_ws(' – ', t.published_name, t.title_fr) as title_fr,
                concat_ws(' – ', t.published_name, t.title_nl) as title_nl, t.published_text as text,
                t.searchable as words, %s, cast(null as text) as details
            from grants t where t.until_revision is null"""),
    /** What a commune does. */
    action("actions/", """
            select t.action_id as id, concat_ws(' – ', c.name_fr, t.unit_fr) as title_fr,
                concat_ws(' – ', c.name_nl, t.unit_nl) as title_nl, t.published_text as text,
                t.searchable as words, %s, cast(null as text) as details
            from actions t join communes c on c.nis_code = t.nis_code where t.until_revision is null"""),
    /** What may repair a value, by its reason. */
    correction("corrections/", """
            select t.correction_id as id, t.reason ->> 'fr' as title_fr,
                case when t.reason ->> 'fr' is null then coalesce(t.reason ->> 'nl', t.reason ->> 'en')
                    else t.reason ->> 'nl' end as title_nl,
                texts_of(t.reason, '$.*') as text, plain_words(left(texts_of(t.reason, '$.*'), 10000)) as words, %s,
                cast(null as text) as details
            from corrections t where t.until_revision is null"""),
    /** What is odd, by the texts that show it. */
    finding("findings/", """
            select t.finding_id as id, cast(null as text) as title_fr, cast(null as text) as title_nl,
                texts_of(t.evidence, '$[*].text') as text,
                plain_words(left(texts_of(t.evidence, '$[*].text') || ' ' || texts_of(t.arguments, '$.*'), 10000)) as words, %s,
                cast(t.arguments || jsonb_build_object('type', t.type) as text) as details
            from findings t where t.until_revision is null"""),
    /** A document, by what it says of itself. */
    document("documents/", """
            select d.document_id as id, coalesce(d.subject_fr, case when d.subject_nl is null then d.reference end)
                as title_fr, d.subject_nl as title_nl, n.text,
                plain_words(left(concat_ws(' ', d.subject_fr, d.subject_nl, n.text), 10000)) as words, %s,
                cast(null as text) as details
            from documents d cross join lateral (
                select concat_ws(' – ', d.reference, d.author, d.respondent, d.respondent_role_fr, d.respondent_role_nl,
                    texts_of(d.annexes, '$[*].title.*')) as text) n
            where d.until_revision is null""", HitKind.UNPUBLISHED),
    /** A line of a letter; the rows of its annexes are found as what they say. */
    line("documents/", """
            select concat(t.document_id, '/lines/', t.number) as id, cast(null as text) as title_fr,
                cast(null as text) as title_nl, t.text, plain_words(left(t.text, 10000)) as words,
                t.document_id, cast(null as integer) as annex, t.number as line, cast(null as integer) as cell,
                cast(jsonb_build_object('line', cast(t.number as text), 'document', d.reference) as text) as details
            from documents d cross join lateral (
                select coalesce(min(cast(a ->> 'firstLine' as integer)), d.line_count + 1) as first_line
                from jsonb_array_elements(d.annexes) a) n
            join document_lines t on t.document_id = d.document_id and t.number < n.first_line and t.number <= 2000
            where d.until_revision is null and d.kind = 'writtenQuestion'""", "");

    private static final String PUBLISHED = "t.source_document_id as document_id, t.source_annex as annex,"
            + " t.source_line as line, t.source_column as cell";
    private static final String UNPUBLISHED = "cast(null as text) as document_id, cast(null as integer) as annex,"
            + " cast(null as integer) as line, cast(null as integer) as cell";

    private final String path;
    private final String query;

    HitKind(String path, String query) {
        this(path, query, HitKind.PUBLISHED);
    }

    HitKind(String path, String query, String source) {
        this.path = path;
        this.query = query.formatted(source);
    }

    /** What the paths of all hits of the kind begin with. */
    String path() {
        return path;
    }

    /** Whether the text is another name of it, rather than what is said of it. */
    boolean isTextAName() {
        return this == organization || this == commune;
    }

    /** The query for all of the kind that holds at present. */
    String query() {
        return query;
    }
}
