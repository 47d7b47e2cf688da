-- As a service at V11 wrote it: one more table, of which the database sums up by itself.
insert into dataset_revisions (revision, made_at, operation) values (6, '2025-06-10T09:00:00Z', 'import');
insert into grants (grant_id, year, measure_code, organization_id, published_name, amount, published_text, searchable,
        corrected, source_document_id, source_annex, source_line, since_revision)
    values ('2022-M2.2-2', 2022, 'M2.2', 'alpha', 'ALPHA', null, '', 'alpha', false, 'grants-2022', 2, 2, 6);
