-- What was sent in, what became of it, row by row, and why.

create table imports (
    import_id text not null,
    state text not null,
    requested_at timestamptz not null,
    completed_at timestamptz,
    requested_by text,
    dry_run boolean not null,
    year integer,
    kind text,
    reference text,
    file_name text,
    checksum text not null,
    document_id text,
    bytes_total bigint not null,
    report jsonb,
    failure text,
    revision bigint,
    constraint imports_key primary key (import_id),
    constraint imports_state check (state in ('processing', 'failed', 'done')),
    constraint imports_revision foreign key (revision) references dataset_revisions
);
-- A dry run that nobody signs for is in no list, and kept for an hour.
create index imports_in_order on imports (requested_at, import_id) where requested_by is not null;
create index imports_of_strangers on imports (requested_at) where requested_by is null;
create index imports_of_checksum on imports (checksum) where state = 'done' and not dry_run;

-- How far an import is, as its worker says now and then: beside it, so that saying so is in nobody's way.
create table import_signs (
    import_id text not null,
    seen_at timestamptz not null,
    bytes_read bigint not null,
    rows_read bigint not null,
    constraint import_signs_key primary key (import_id),
    constraint import_signs_import foreign key (import_id) references imports on delete cascade
);

create table import_issues (
    import_id text not null,
    position integer not null,
    row_number integer not null,
    column_number integer,
    column_name text,
    value text,
    reason text not null,
    arguments jsonb not null,
    severity text not null,
    suggestion text,
    constraint import_issues_key primary key (import_id, position),
    constraint import_issues_import foreign key (import_id) references imports on delete cascade
);

create table import_rows (
    import_id text not null,
    position integer not null,
    row_number integer not null,
    kind text not null,
    fate text not null,
    path text,
    -- Of a rejected row it may be more than can be stored.
    amount numeric,
    constraint import_rows_key primary key (import_id, position),
    constraint import_rows_fate check (fate in ('created', 'changed', 'unchanged', 'rejected')),
    constraint import_rows_import foreign key (import_id) references imports on delete cascade
);

-- A document may come back after a newer version of it, and the same bytes may be sent for another year.
alter table documents drop constraint documents_checksum;
create index documents_checksum on documents (checksum) where until_revision is null;
create index documents_of_reference on documents (reference);

-- The last number that was given in a place, and where a page goes on from an item that is past.
create index grants_ever on grants (grant_id, id);
create index actions_ever on actions (action_id, id);
