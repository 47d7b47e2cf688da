-- Numbers of revisions follow each other without a gap: a write takes the next one under the lock of the writers.
alter table dataset_revisions alter column revision drop identity;
-- What kind of write made it; unknown for revisions that are older than this column.
alter table dataset_revisions add column operation text;

-- Who wrote what: an entry for each thing that a write changed, in the write's own transaction.
create table audit_entries (
    audit_entry_id bigint generated always as identity,
    revision bigint not null,
    made_at timestamptz not null,
    actor text not null,
    role text,
    operation text not null,
    subject text not null,
    before jsonb,
    after jsonb,
    constraint audit_entries_key primary key (audit_entry_id),
    constraint audit_entries_role check (role in ('importer', 'curator')),
    constraint audit_entries_revision foreign key (revision) references dataset_revisions
);
create index audit_entries_of_revision on audit_entries (revision);
create index audit_entries_of_subject on audit_entries (subject);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entries_stay before update or delete or truncate on audit_entries
    for each statement execute function refuse_change();

-- The role that the service works as may be another than the one that runs migrations and owns the tables. It then can do
-- all that it needs, also with the tables of later migrations, and nothing more.
do $$
declare
    application text := coalesce(nullif('${application}', ''), current_user);
begin
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema, application);
    execute format('grant usage on all sequences in schema %I to %I', current_schema, application);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to %I',
        current_schema, application);
    execute format('alter default privileges in schema %I grant usage on sequences to %I', current_schema, application);
    execute format('revoke update, delete, truncate on audit_entries from %I', application);
end
$$;
