-- Facts carry the revision since which and until which they hold; the present is "until_revision is null".
-- Nothing newer than PostgreSQL 15 is used.

create table dataset_revisions (
    revision bigint generated always as identity,
    made_at timestamptz not null,
    constraint dataset_revisions_key primary key (revision)
);

-- Reference data: written from the CSV files of the service; what is there already stays as it is.

create table police_zones (
    zone_number integer not null,
    name_fr text not null,
    name_nl text not null,
    constraint police_zones_key primary key (zone_number)
);

create table communes (
    nis_code integer not null,
    name_fr text not null,
    name_nl text not null,
    zone_number integer not null,
    constraint communes_key primary key (nis_code),
    constraint communes_zone foreign key (zone_number) references police_zones
);
create index communes_of_zone on communes (zone_number);

create table plans (
    plan_code text not null,
    name_fr text not null,
    name_nl text not null,
    first_year integer not null,
    last_year integer not null,
    constraint plans_key primary key (plan_code),
    constraint plans_years check (first_year <= last_year)
);

create table themes (
    theme_code text not null,
    plan_code text not null,
    title_fr text not null,
    title_nl text not null,
    constraint themes_key primary key (theme_code),
    constraint themes_plan foreign key (plan_code) references plans
);
create index themes_of_plan on themes (plan_code);

create table measures (
    measure_code text not null,
    theme_code text not null,
    constraint measures_key primary key (measure_code),
    constraint measures_theme foreign key (theme_code) references themes
);
create index measures_of_theme on measures (theme_code);

-- Documents: the bytes as they were published, and their lines.

create table documents (
    document_id text not null,
    reference text not null,
    kind text not null,
    number integer,
    author text,
    respondent text,
    respondent_role_fr text,
    respondent_role_nl text,
    subject_fr text,
    subject_nl text,
    languages jsonb not null,
    annexes jsonb not null,
    checksum text not null,
    line_count integer not null,
    since_revision bigint not null,
    until_revision bigint,
    constraint documents_key primary key (document_id),
    constraint documents_checksum unique (checksum),
    constraint documents_since foreign key (since_revision) references dataset_revisions
);

create table document_contents (
    document_id text not null,
    content bytea not null,
    constraint document_contents_key primary key (document_id),
    constraint document_contents_document foreign key (document_id) references documents
);

create table document_lines (
    document_id text not null,
    number integer not null,
    text text not null,
    constraint document_lines_key primary key (document_id, number),
    constraint document_lines_document foreign key (document_id) references documents
);

-- Titles of measures, as Annex 2 prints them; for a measure that has no title only the place that first names it.

create table measure_titles (
    id bigint generated always as identity,
    measure_code text not null,
    title_fr text,
    title_nl text,
    source_document_id text not null,
    source_annex integer,
    source_line integer not null,
    source_column integer,
    since_revision bigint not null,
    until_revision bigint,
    constraint measure_titles_key primary key (id),
    constraint measure_titles_measure foreign key (measure_code) references measures,
    constraint measure_titles_line foreign key (source_document_id, source_line) references document_lines,
    constraint measure_titles_since foreign key (since_revision) references dataset_revisions
);
create unique index measure_titles_now on measure_titles (measure_code) where until_revision is null;

-- Annex 1.

create table commune_declarations (
    id bigint generated always as identity,
    year integer not null,
    nis_code integer not null,
    status text not null,
    measures jsonb not null,
    published_name text not null,
    source_document_id text not null,
    source_annex integer,
    source_line integer not null,
    source_column integer,
    since_revision bigint not null,
    until_revision bigint,
    constraint commune_declarations_key primary key (id),
    constraint commune_declarations_status check (status in ('declared', 'nothingDeclared', 'blank')),
    constraint commune_declarations_commune foreign key (nis_code) references communes,
    constraint commune_declarations_line foreign key (source_document_id, source_line) references document_lines,
    constraint commune_declarations_since foreign key (since_revision) references dataset_revisions
);
create unique index commune_declarations_now on commune_declarations (nis_code, year) where until_revision is null;

create table actions (
    id bigint generated always as identity,
    action_id text not null,
    year integer not null,
    nis_code integer not null,
    measure_code text not null,
    described boolean not null,
    unit_fr text,
    unit_nl text,
    activities jsonb not null,
    published_text text not null,
    searchable text not null,
    source_document_id text not null,
    source_annex integer,
    source_line integer not null,
    source_column integer,
    since_revision bigint not null,
    until_revision bigint,
    constraint actions_key primary key (id),
    constraint actions_commune foreign key (nis_code) references communes,
    constraint actions_measure foreign key (measure_code) references measures,
    constraint actions_line foreign key (source_document_id, source_line) references document_lines,
    constraint actions_since foreign key (since_revision) references dataset_revisions
);
create unique index actions_now on actions (action_id) where until_revision is null;
create index actions_in_order on actions (year, source_line, id) where until_revision is null;
create index actions_of_commune on actions (nis_code, year) where until_revision is null;
create index actions_of_measure on actions (measure_code, year) where until_revision is null;
create index actions_text on actions using gin (to_tsvector('simple', searchable)) where until_revision is null;

-- Annex 2.

create table organizations (
    organization_id text not null,
    name text not null,
    legal_form text,
    enterprise_number text,
    constraint organizations_key primary key (organization_id),
    constraint organizations_enterprise_number check (enterprise_number ~ '^[01][0-9]{9}$')
);

create table organization_names (
    organization_id text not null,
    name text not null,
    searchable text not null,
    source_document_id text not null,
    source_annex integer,
    source_line integer not null,
    source_column integer,
    since_revision bigint not null,
    constraint organization_names_key primary key (organization_id, name),
    constraint organization_names_organization foreign key (organization_id) references organizations,
    constraint organization_names_line foreign key (source_document_id, source_line) references document_lines,
    constraint organization_names_since foreign key (since_revision) references dataset_revisions
);
create index organization_names_text on organization_names using gin (to_tsvector('simple', searchable));

-- Where "corrected" is true, the corrected_ columns hold the whole row as it stands under the accepted corrections, a
-- blank one included; else they are null and the published ones hold.
create table grants (
    id bigint generated always as identity,
    grant_id text not null,
    year integer not null,
    measure_code text not null,
    organization_id text not null,
    published_name text not null,
    amount numeric(14, 2),
    title_fr text,
    title_nl text,
    description_fr text,
    description_nl text,
    published_text text not null,
    searchable text not null,
    corrected boolean not null,
    corrected_amount numeric(14, 2),
    corrected_title_fr text,
    corrected_title_nl text,
    corrected_description_fr text,
    corrected_description_nl text,
    corrected_searchable text,
    source_document_id text not null,
    source_annex integer,
    source_line integer not null,
    source_column integer,
    since_revision bigint not null,
    until_revision bigint,
    constraint grants_key primary key (id),
    constraint grants_amount check (amount >= 0 and corrected_amount >= 0),
    constraint grants_measure foreign key (measure_code) references measures,
    constraint grants_organization foreign key (organization_id) references organizations,
    constraint grants_line foreign key (source_document_id, source_line) references document_lines,
    constraint grants_since foreign key (since_revision) references dataset_revisions
);
create unique index grants_now on grants (grant_id) where until_revision is null;
create index grants_in_order on grants (year, measure_code, source_line, id) where until_revision is null;
create index grants_of_measure on grants (measure_code, year) where until_revision is null;
create index grants_of_organization on grants (organization_id, year) where until_revision is null;
create index grants_by_amount on grants (amount) where until_revision is null;
create index grants_by_corrected_amount on grants ((case when corrected then corrected_amount else amount end))
    where until_revision is null;
create index grants_text on grants using gin (to_tsvector('simple', searchable)) where until_revision is null;
create index grants_corrected_text on grants
    using gin (to_tsvector('simple', case when corrected then corrected_searchable else searchable end))
    where until_revision is null;

-- Also a row that declares nothing is kept (the theme's, in the document): its being blank is a fact.
create table declared_totals (
    id bigint generated always as identity,
    declared_total_id text not null,
    year integer not null,
    scope text not null,
    code text not null,
    project_count integer,
    amount numeric(14, 2),
    published_text text not null,
    corrected boolean not null,
    corrected_project_count integer,
    corrected_amount numeric(14, 2),
    source_document_id text not null,
    source_annex integer,
    source_line integer not null,
    source_column integer,
    since_revision bigint not null,
    until_revision bigint,
    constraint declared_totals_key primary key (id),
    constraint declared_totals_scope check (scope in ('theme', 'measure')),
    constraint declared_totals_count check (project_count >= 0 and corrected_project_count >= 0),
    constraint declared_totals_amount check (amount >= 0 and corrected_amount >= 0),
    constraint declared_totals_line foreign key (source_document_id, source_line) references document_lines,
    constraint declared_totals_since foreign key (since_revision) references dataset_revisions
);
create unique index declared_totals_now on declared_totals (declared_total_id) where until_revision is null;
create index declared_totals_of_year on declared_totals (year, source_line) where until_revision is null;

-- The letter.

create table allocations (
    id bigint generated always as identity,
    allocation_id text not null,
    year integer not null,
    beneficiary text not null,
    plan_code text not null,
    amount numeric(14, 2) not null,
    scope_fr text,
    scope_nl text,
    source_document_id text not null,
    source_annex integer,
    source_line integer not null,
    source_column integer,
    since_revision bigint not null,
    until_revision bigint,
    constraint allocations_key primary key (id),
    constraint allocations_plan foreign key (plan_code) references plans,
    constraint allocations_line foreign key (source_document_id, source_line) references document_lines,
    constraint allocations_since foreign key (since_revision) references dataset_revisions
);
create unique index allocations_now on allocations (allocation_id) where until_revision is null;

create table initiatives (
    id bigint generated always as identity,
    initiative_id text not null,
    year integer not null,
    kind text not null,
    name_fr text,
    name_nl text,
    organizer text not null,
    frequency_fr text,
    frequency_nl text,
    participants_fr text,
    participants_nl text,
    topics jsonb not null,
    description_fr text,
    description_nl text,
    source_document_id text not null,
    source_annex integer,
    source_line integer not null,
    source_column integer,
    since_revision bigint not null,
    until_revision bigint,
    constraint initiatives_key primary key (id),
    constraint initiatives_line foreign key (source_document_id, source_line) references document_lines,
    constraint initiatives_since foreign key (since_revision) references dataset_revisions
);
create unique index initiatives_now on initiatives (initiative_id) where until_revision is null;

-- Findings and corrections. A subject is the path of the resource below the root of the API: "grants/2022-M2.1-1".

create table findings (
    id bigint generated always as identity,
    finding_id text not null,
    type text not null,
    severity text not null,
    subject text not null,
    arguments jsonb not null,
    evidence jsonb not null,
    source_document_id text not null,
    source_annex integer,
    source_line integer not null,
    source_column integer,
    since_revision bigint not null,
    until_revision bigint,
    constraint findings_key primary key (id),
    constraint findings_severity check (severity in ('info', 'warning', 'error')),
    constraint findings_line foreign key (source_document_id, source_line) references document_lines,
    constraint findings_since foreign key (since_revision) references dataset_revisions
);
create unique index findings_now on findings (finding_id) where until_revision is null;
create index findings_in_order on findings (source_document_id, source_line, id) where until_revision is null;
create index findings_of_subject on findings (subject) where until_revision is null;
create index findings_of_type on findings (type) where until_revision is null;

create table corrections (
    id bigint generated always as identity,
    correction_id text not null,
    status text not null,
    reason jsonb not null,
    decided_by text,
    decided_at timestamptz,
    source_document_id text not null,
    source_annex integer,
    source_line integer not null,
    source_column integer,
    since_revision bigint not null,
    until_revision bigint,
    constraint corrections_key primary key (id),
    constraint corrections_status check (status in ('proposed', 'accepted', 'rejected')),
    constraint corrections_line foreign key (source_document_id, source_line) references document_lines,
    constraint corrections_since foreign key (since_revision) references dataset_revisions
);
create unique index corrections_now on corrections (correction_id) where until_revision is null;
create index corrections_in_order on corrections (source_document_id, source_line, id) where until_revision is null;

create table correction_changes (
    correction bigint not null,
    position integer not null,
    subject text not null,
    property text not null,
    published text,
    corrected text,
    constraint correction_changes_key primary key (correction, position),
    constraint correction_changes_correction foreign key (correction) references corrections
);
create index correction_changes_of_subject on correction_changes (subject);
