-- As a service at V7 wrote it: a decision that gave the spelling "Béta", and with it the grants, to Alpha.
insert into dataset_revisions (revision, made_at, operation) values (4, '2025-04-10T09:00:00Z', 'decision');
update organization_names set until_revision = 4 where name = 'Béta';
insert into organization_names (organization_id, name, searchable, name_key, source_document_id, source_annex, source_line,
        source_column, since_revision)
    values ('alpha', 'Béta', 'beta', 'beta', 'question-12', 2, 4, 2, 4);
update grants set until_revision = 4 where organization_id = 'beta' and until_revision is null;
insert into grants (grant_id, year, measure_code, organization_id, published_name, amount, title_fr, published_text,
        searchable, corrected, corrected_amount, corrected_title_fr, corrected_searchable, source_document_id, source_annex,
        source_line, since_revision)
    select grant_id, year, measure_code, 'alpha', published_name, amount, title_fr, published_text, searchable, corrected,
        corrected_amount, corrected_title_fr, corrected_searchable, source_document_id, source_annex, source_line, 4
    from grants where until_revision = 4;
