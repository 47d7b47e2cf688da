-- A spelling belongs to one organization at a time. A decision moves it to another, and what was before is kept.
alter table organization_names drop constraint organization_names_key;
alter table organization_names add column id bigint generated always as identity;
alter table organization_names add column until_revision bigint;
alter table organization_names add constraint organization_names_key primary key (id);
create index organization_names_now on organization_names (name) where until_revision is null;
create index organization_names_ever on organization_names (organization_id, since_revision);
create index organization_names_until on organization_names (until_revision, organization_id)
    where until_revision is not null;
drop index organization_names_text;
create index organization_names_text on organization_names using gin (to_tsvector('simple', searchable))
    where until_revision is null;
