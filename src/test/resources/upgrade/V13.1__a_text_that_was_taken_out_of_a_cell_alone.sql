-- As a service from V8 to V13 left it: a name that reached from one activity into the next was taken out of the cell, and
-- stayed in both.
insert into dataset_revisions (revision, made_at, operation) values (7, '2025-07-10T09:00:00Z', 'redaction');
insert into actions (action_id, year, nis_code, measure_code, described, unit_fr, activities, published_text, searchable,
        source_document_id, source_annex, source_line, since_revision)
    values ('2022-21001-M2.2-1', 2022, 21001, 'M2.2', true, 'Cellule', '[{"fr": "chez Jeanne"}, {"fr": "Dupont"}, {"fr": "suivi"}]',
        'Cellule : chez […], suivi', 'cellule chez […] suivi', 'grants-2022', 1, 2, 7);
