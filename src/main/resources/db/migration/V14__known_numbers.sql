-- The revision in which an enterprise number became known of an organization that was there before: the feed tells of it.
-- Which revision that was is unknown for numbers that are older than this column.
alter table organizations add column number_revision bigint;
alter table organizations add constraint organizations_number_revision foreign key (number_revision)
    references dataset_revisions;
create index organizations_of_number_revision on organizations (number_revision, organization_id)
    where number_revision is not null;
