-- As a service at V15 wrote it: a later table that gives the number of an organization.
insert into dataset_revisions (revision, made_at, operation)
    select max(revision) + 1, '2025-07-10T09:00:00Z', 'import' from dataset_revisions;
update organizations set enterprise_number = '0417497106', number_revision = (select max(revision) from dataset_revisions)
    where organization_id = 'alpha';
