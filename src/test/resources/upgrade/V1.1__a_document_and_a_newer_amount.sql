-- As a service at V1 wrote it: a document, and at revision 2 a grant whose amount a decision corrected.
insert into dataset_revisions (made_at) values ('2025-01-10T09:00:00Z'), ('2025-02-20T09:00:00Z');
insert into police_zones values (5341, 'Midi', 'Zuid');
insert into communes values (21001, 'Anderlecht', 'Anderlecht', 5341);
insert into plans values ('PGSP-2021-2024', 'Plan Global de Sécurité et de Prévention',
    'Globaal Veiligheids- en Preventieplan', 2021, 2024);
insert into themes values ('T2', 'PGSP-2021-2024', 'Polarisation et radicalisation', 'Polarisering en radicalisering');
insert into measures values ('M2.1', 'T2'), ('M2.2', 'T2');

-- Longer than the parts that V6 makes of it, and its letters are of two bytes, so that one is cut.
with file as (select convert_to('x' || repeat('é', 600000), 'UTF8') as content)
insert into documents (document_id, reference, kind, number, languages, annexes, checksum, line_count, since_revision)
    select 'question-12', 'question-12', 'writtenQuestion', 12, '["fr"]', '[]',
        encode(sha256(content), 'hex'), 5, 1
    from file;
insert into document_contents values ('question-12', convert_to('x' || repeat('é', 600000), 'UTF8'));
insert into document_lines values ('question-12', 1, 'Anderlecht : M2.1'), ('question-12', 2, 'M2.1'),
    ('question-12', 3, 'Alpha asbl'), ('question-12', 4, 'Béta'), ('question-12', 5, '10.000.000 €');

insert into measure_titles (measure_code, title_fr, source_document_id, source_line, since_revision)
    values ('M2.1', 'Former', 'question-12', 2, 1);
insert into commune_declarations (year, nis_code, status, measures, published_name, source_document_id, source_annex,
        source_line, since_revision)
    values (2021, 21001, 'declared', '["M2.1"]', 'Anderlecht', 'question-12', 1, 1, 1);
insert into actions (action_id, year, nis_code, measure_code, described, activities, published_text, searchable,
        source_document_id, source_annex, source_line, since_revision)
    values ('2021-21001-M2.1-1', 2021, 21001, 'M2.1', true, '[{"fr": "Médiation"}]', 'Médiation', 'mediation anderlecht',
        'question-12', 1, 1, 1);
insert into organizations (organization_id, name, legal_form) values ('alpha', 'Alpha', 'asbl'), ('beta', 'Béta', null);
insert into organization_names (organization_id, name, searchable, source_document_id, source_annex, source_line,
        source_column, since_revision)
    values ('alpha', 'Alpha asbl', 'alpha asbl', 'question-12', 2, 3, 2, 1), ('beta', 'Béta', 'beta', 'question-12', 2, 4, 2, 1);
insert into grants (grant_id, year, measure_code, organization_id, published_name, amount, title_fr, published_text,
        searchable, corrected, corrected_amount, corrected_title_fr, corrected_searchable, source_document_id, source_annex,
        source_line, since_revision, until_revision)
    values
    ('2021-M2.1-1', 2021, 'M2.1', 'alpha', 'Alpha asbl', 1000.50, 'Écoute', 'Écoute', 'alpha asbl ecoute', false, null, null,
        null, 'question-12', 2, 3, 1, null),
    ('2021-M2.1-2', 2021, 'M2.1', 'beta', 'Béta', 10000000.00, 'Débats', 'Débats', 'beta debats', false, null, null, null,
        'question-12', 2, 4, 1, 2),
    ('2021-M2.1-2', 2021, 'M2.1', 'beta', 'Béta', 10000000.00, 'Débats', 'Débats', 'beta debats', true, 1000.00, 'Débats',
        'beta debats', 'question-12', 2, 4, 2, null);
insert into declared_totals (declared_total_id, year, scope, code, project_count, amount, published_text, corrected,
        source_document_id, source_annex, source_line, since_revision)
    values ('2021-M2.1', 2021, 'measure', 'M2.1', 2, 2000.50, 'M2.1', false, 'question-12', 2, 2, 1);
insert into findings (finding_id, type, severity, subject, arguments, evidence, source_document_id, source_line,
        since_revision)
    values ('question-12-misspelling-3', 'misspelling', 'info', 'documents/question-12',
        '{"word": "Béta", "expected": " → Bêta", "language": "fr"}',
        '[{"text": "Béta", "source": {"line": 4, "documentId": "question-12"}}]', 'question-12', 4, 1);
insert into corrections (correction_id, status, reason, decided_by, decided_at, source_document_id, source_annex,
        source_line, since_revision, until_revision)
    values
    ('question-12-beta', 'proposed', '{"fr": "Trop de zéros."}', null, null, 'question-12', 2, 4, 1, 2),
    ('question-12-beta', 'accepted', '{"fr": "Trop de zéros."}', 'curator', '2025-02-20T09:00:00Z', 'question-12', 2, 4, 2,
        null);
insert into correction_changes (correction, position, subject, property, published, corrected)
    select id, 0, 'grants/2021-M2.1-2', 'amount', '10000000.00', '1000.00' from corrections;
