-- As a service at V4 wrote it: a table that an importer sent, and the entry of it in the audit trail.
insert into dataset_revisions (revision, made_at, operation) values (3, '2025-03-10T09:00:00Z', 'import');
with file as (select convert_to(E'measure,organization,amount,description_fr\nM2.2,ALPHA,300.00,Projet de Jeanne Dupont\n', 'UTF8') as content), sent as (
    insert into documents (document_id, reference, kind, languages, annexes, checksum, line_count, since_revision)
        select 'grants-2022', 'grants-2022', 'table', '[]', '[]', encode(sha256(content), 'hex'), 2, 3 from file
        returning document_id, checksum
), imported as (
    insert into imports (import_id, state, requested_at, completed_at, requested_by, dry_run, year, kind, reference,
            file_name, checksum, document_id, bytes_total, report, revision)
        select 'a0000000000000000000000000000001', 'done', '2025-03-10T08:59:00Z', '2025-03-10T09:00:00Z', 'somebody', false,
            2022, 'grants', 'grants-2022', 'tableau.csv', checksum, document_id, octet_length(content),
            '{"table": {"grants": [], "listed": {}, "totals": []}, "changed": {"rows": 0, "amount": 0.00},
            "created": {"rows": 1, "amount": 300.00}, "removed": {"rows": 0, "amount": 0.00}, "findings": 0,
            "rejected": {"rows": 0, "amount": 0.00}, "unchanged": {"rows": 0, "amount": 0.00}}', 3
        from sent, file
), audited as (
    insert into audit_entries (revision, made_at, actor, role, operation, subject, after)
        select 3, '2025-03-10T09:00:00Z', 'somebody', 'importer', 'import', 'documents/' || document_id,
            jsonb_build_object('year', 2022, 'checksum', checksum, 'reference', document_id)
        from sent
)
insert into document_contents select document_id, content from sent, file;
insert into document_lines values ('grants-2022', 1, 'measure,organization,amount,description_fr'),
    ('grants-2022', 2, 'M2.2,ALPHA,300.00,Projet de Jeanne Dupont');
insert into import_rows (import_id, position, row_number, kind, fate, path, amount)
    values ('a0000000000000000000000000000001', 1, 2, 'grants', 'created', 'grants/2022-M2.2-1', 300.00);
insert into organization_names (organization_id, name, searchable, source_document_id, source_annex, source_line,
        since_revision)
    values ('alpha', 'ALPHA', 'alpha', 'grants-2022', 2, 2, 3);
insert into grants (grant_id, year, measure_code, organization_id, published_name, amount, description_fr, published_text,
        searchable, corrected, source_document_id, source_annex, source_line, since_revision)
    values ('2022-M2.2-1', 2022, 'M2.2', 'alpha', 'ALPHA', 300.00, 'Projet de Jeanne Dupont', 'Projet de Jeanne Dupont',
        'alpha projet de jeanne dupont', false, 'grants-2022', 2, 2, 3);
