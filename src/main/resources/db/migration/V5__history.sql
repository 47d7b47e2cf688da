-- Earlier states, and what each revision changed. The present stays with the partial indexes of V1.

-- A state of the past is made of versions that ended and of versions that still hold, so no partial index has it whole.
-- "since_revision <= N and (until_revision is null or until_revision > N)" is left to the rows: a fact has few versions.
-- Lists, totals and the check of a year, in their order: they read on from any row, and by year and measure.
create index grants_ever_in_order on grants (year, measure_code, source_line, id);
create index actions_ever_in_order on actions (year, source_line, id);

-- Few rows are found by these, in whatever order: the ended versions here, joined (BitmapOr) with the present ones of the
-- index of V1. They hold nothing until something ends, so that a first import costs no more.
create index grants_of_organization_past on grants (organization_id, year) where until_revision is not null;
create index grants_text_past on grants using gin (to_tsvector('simple', searchable)) where until_revision is not null;
create index grants_corrected_text_past on grants
    using gin (to_tsvector('simple', case when corrected then corrected_searchable else searchable end))
    where until_revision is not null;
create index actions_text_past on actions using gin (to_tsvector('simple', searchable)) where until_revision is not null;
create index findings_of_subject_past on findings (subject) where until_revision is not null;

-- The feed: what began and what ended with a revision, by id, so that a page costs what it holds. Where a year has a
-- handful of rows (declarations, titles, allocations, initiatives, documents), reading them all costs less.
create index grants_since on grants (since_revision, grant_id);
create index grants_until on grants (until_revision, grant_id) where until_revision is not null;
create index actions_since on actions (since_revision, action_id);
create index actions_until on actions (until_revision, action_id) where until_revision is not null;
create index declared_totals_since on declared_totals (since_revision, declared_total_id);
create index declared_totals_until on declared_totals (until_revision, declared_total_id)
    where until_revision is not null;
create index findings_since on findings (since_revision, finding_id);
create index findings_until on findings (until_revision, finding_id) where until_revision is not null;
create index corrections_since on corrections (since_revision, correction_id);
create index corrections_until on corrections (until_revision, correction_id) where until_revision is not null;
create index organization_names_since on organization_names (since_revision, organization_id);
