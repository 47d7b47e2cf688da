-- Lists at any size: each index has a filter first and then the order of the list, so that a page is read from it as it
-- stands, and a page after a row costs what the first does.

-- Year, year and measure, and no filter. The amounts are in it, so that they are compared and counted in the index alone.
drop index grants_in_order;
create index grants_in_order on grants (year, measure_code, source_line, id) include (amount, corrected, corrected_amount)
    where until_revision is null;
drop index grants_of_organization;
create index grants_of_organization on grants (organization_id, year, measure_code, source_line, id)
    where until_revision is null;
drop index grants_of_measure;
create index grants_of_measure on grants (measure_code, year, source_line, id) where until_revision is null;
-- The newest year first, and in it as the annex has it: that is no other index read backwards.
create index grants_newest_first on grants (year desc, measure_code, source_line, id) where until_revision is null;
-- A grant without an amount comes last in either order (GrantQuery.sortedAmount). Only what is equal in it is sorted.
drop index grants_by_amount;
create index grants_by_amount on grants (coalesce(amount, 1000000000000)) where until_revision is null;
create index grants_by_amount_falling on grants (coalesce(amount, -1) desc) where until_revision is null;
drop index grants_by_corrected_amount;
create index grants_by_corrected_amount on grants
    (coalesce(case when corrected then corrected_amount else amount end, 1000000000000)) where until_revision is null;
create index grants_by_corrected_amount_falling on grants
    (coalesce(case when corrected then corrected_amount else amount end, -1) desc) where until_revision is null;

-- How many have such amounts: of what a partial index computes the planner knows nothing.
create statistics grants_amounts on (coalesce(amount, -1)) from grants;
create statistics grants_corrected_amounts on
    (coalesce(case when corrected then corrected_amount else amount end, -1)) from grants;

drop index actions_of_commune;
create index actions_of_commune on actions (nis_code, year, source_line, id) where until_revision is null;
drop index actions_of_measure;
create index actions_of_measure on actions (measure_code, year, source_line, id) where until_revision is null;

drop index findings_of_type;
create index findings_of_type on findings (type, source_document_id, source_line, id) where until_revision is null;
create index findings_of_severity on findings (severity, source_document_id, source_line, id) where until_revision is null;
create index corrections_of_status on corrections (status, source_document_id, source_line, id)
    where until_revision is null;

-- To be called after a large import, which leaves new words in a heap beside their indexes that every search reads through,
-- and the planner without numbers. For those who own the tables alone, hence in their name.
create function settle_facts() returns void language plpgsql security definer as $$
begin
    perform gin_clean_pending_list(i.indexrelid::regclass)
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_am a on a.oid = c.relam
    where a.amname = 'gin'
        and i.indrelid in ('grants'::regclass, 'actions'::regclass, 'organization_names'::regclass, 'findings'::regclass,
            'corrections'::regclass, 'document_lines'::regclass);
    analyze grants, actions, organizations, organization_names, findings, corrections, correction_changes, document_lines;
end
$$;
do $$
begin
    execute format('alter function settle_facts() set search_path = pg_catalog, %I, pg_temp', current_schema);
    execute 'revoke execute on function settle_facts() from public';
    execute format('grant execute on function settle_facts() to %I', coalesce(nullif('${application}', ''), current_user));
end
$$;

-- A list is counted in the index alone where its rows are known to be seen by all: autovacuum finds that out after each
-- import of size, not after a fifth of the table.
alter table grants set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
