-- As a service at V8 wrote it: a name is taken out, and the bytes with it.
insert into dataset_revisions (revision, made_at, operation) values (5, '2025-05-10T09:00:00Z', 'redaction');
insert into redactions (redaction_id, revision, made_at, reason, checksum, length, word_count)
    select 'redaction-5', 5, '2025-05-10T09:00:00Z', '{"fr": "La personne l’a demandé."}',
        encode(sha256(secret || convert_to('jeanne dupont', 'UTF8')), 'hex'), 13, 2
    from redaction_secret;
select redact(redaction_pattern('jeanne dupont'), 'jeanne dupont', 5);
insert into redacted_lines values ('redaction-5', 'grants-2022', 2);
update documents set redaction_id = 'redaction-5' where document_id = 'grants-2022';
delete from document_parts where document_id = 'grants-2022';
