-- Texts about private persons that were taken out of all that is stored. What stays of one is its checksum.

-- Without this secret nobody can find out by trial which text a checksum is of.
create table redaction_secret (
    secret bytea not null
);
insert into redaction_secret
    select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));

create table redactions (
    redaction_id text not null,
    revision bigint not null,
    made_at timestamptz not null,
    reason jsonb not null,
    checksum text not null,
    length integer not null,
    word_count integer not null,
    constraint redactions_key primary key (redaction_id),
    constraint redactions_of_revision unique (revision),
    constraint redactions_revision foreign key (revision) references dataset_revisions
);

create table redacted_lines (
    redaction_id text not null,
    document_id text not null,
    number integer not null,
    constraint redacted_lines_key primary key (redaction_id, document_id, number),
    constraint redacted_lines_redaction foreign key (redaction_id) references redactions,
    constraint redacted_lines_line foreign key (document_id, number) references document_lines
);
create index redacted_lines_of_document on redacted_lines (document_id);

-- The last redaction of a text in it: its bytes are gone since.
alter table documents add column redaction_id text;
alter table documents add constraint documents_redaction foreign key (redaction_id) references redactions;

-- What finds words wherever they stand as whole words, whatever their case and accents and what is between them.
-- The words are in lower case and without accents, one space between them.
create function redaction_pattern(words text) returns text language sql immutable strict as $$
    with accented as (
        select chr(code) as letter,
            lower(regexp_replace(normalize(chr(code), nfkd), '[\u0300-\u036f]', '', 'g')) as plain
        from (select generate_series(192, 591) union all select generate_series(7680, 7935)) c (code)
    ), letters as (
        select l.plain, '[' || l.plain || coalesce(string_agg(a.letter, ''), '') || '][\u0300-\u036f]*' as any_of
        from (select distinct regexp_split_to_table(replace(words, ' ', ''), '') as plain) l
        left join accented a on a.plain = l.plain
        group by l.plain
    )
    select '(?i)(?<![[:alnum:]])' || string_agg(coalesce(l.any_of, '[^[:alnum:]]+'), '' order by w.nth) || '(?![[:alnum:]])'
    from regexp_split_to_table(words, '') with ordinality w (plain, nth)
    left join letters l on l.plain = w.plain
$$;

create function redacted(value text, pattern text) returns text language sql immutable strict as $$
    select regexp_replace(value, pattern, '[…]', 'g')
$$;

create function redacted(value jsonb, pattern text) returns jsonb language plpgsql immutable strict as $$
begin
    case jsonb_typeof(value)
        when 'string' then
            return to_jsonb(redacted(value #>> '{}', pattern));
        when 'array' then
            return (select coalesce(jsonb_agg(redacted(item, pattern) order by nth), '[]')
                from jsonb_array_elements(value) with ordinality i (item, nth));
        when 'object' then
            return (select coalesce(jsonb_object_agg(key, redacted(item, pattern)), '{}') from jsonb_each(value) i (key, item));
        else
            return value;
    end case;
end
$$;

-- The id of an organization is made of its name.
create function redacted_organization(id text, pattern text, revision bigint) returns text language sql immutable strict as $$
    select case when id ~ pattern then regexp_replace(id, pattern, 'redacted', 'g') || '-' || revision else id end
$$;

-- Redacts columns of all rows, also those of the past. Where rows have versions, what changes is another one from the
-- revision on, so that the feed tells of it.
create function redact_rows(relation regclass, texts text[], pattern text, revision bigint) returns void
    language plpgsql as $$
declare
    here text := (select string_agg(quote_ident(t), ', ') from unnest(texts) t);
    gone text := (select string_agg(format('redacted(%I, $1)', t), ', ') from unnest(texts) t);
    kept text := (select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = relation
        and attnum > 0 and not attisdropped and attname not in ('id', 'since_revision', 'until_revision'));
begin
    if (select count(*) = 2 from pg_attribute where attrelid = relation and attname in ('id', 'until_revision')) then
        execute format('with former as (update %s set until_revision = $2 where until_revision is null'
            ' and since_revision < $2 and row(%s) is distinct from row(%s) returning *)'
            ' insert into %1$s (%4$s, since_revision) select %4$s, $2 from former', relation, here, gone, kept)
            using pattern, revision;
    end if;
    execute format('update %s set (%s) = row(%s) where row(%2$s) is distinct from row(%3$s)', relation, here, gone)
        using pattern;
end
$$;

create function redact(pattern text, words text, revision bigint) returns void language plpgsql as $$
begin
    perform redact_rows('document_lines', array['text'], pattern, revision);
    perform redact_rows('documents', array['author', 'respondent', 'respondent_role_fr', 'respondent_role_nl',
        'subject_fr', 'subject_nl', 'annexes'], pattern, revision);
    perform redact_rows('measure_titles', array['title_fr', 'title_nl'], pattern, revision);
    perform redact_rows('commune_declarations', array['published_name'], pattern, revision);
    perform redact_rows('actions', array['unit_fr', 'unit_nl', 'activities', 'published_text', 'searchable'],
        pattern, revision);
    perform redact_rows('organizations', array['name', 'legal_form'], pattern, revision);
    perform redact_rows('organization_names', array['name', 'searchable'], pattern, revision);
    update organization_names n set name_key = (
        select coalesce(string_agg(word, ' ' order by word collate "C"), '')
        from unnest(string_to_array(n.searchable, ' ')) word where word not in ('asbl', 'vzw'))
    where n.searchable like '%[…]%' or string_to_array(n.name_key, ' ') @> string_to_array(words, ' ');
    perform redact_rows('grants', array['published_name', 'title_fr', 'title_nl', 'description_fr', 'description_nl',
        'published_text', 'searchable', 'corrected_title_fr', 'corrected_title_nl', 'corrected_description_fr',
        'corrected_description_nl', 'corrected_searchable'], pattern, revision);
    perform redact_rows('declared_totals', array['published_text'], pattern, revision);
    perform redact_rows('allocations', array['scope_fr', 'scope_nl'], pattern, revision);
    perform redact_rows('initiatives', array['name_fr', 'name_nl', 'organizer', 'frequency_fr', 'frequency_nl',
        'participants_fr', 'participants_nl', 'topics', 'description_fr', 'description_nl'], pattern, revision);
    perform redact_rows('findings', array['arguments', 'evidence'], pattern, revision);
    perform redact_rows('imports', array['file_name', 'report'], pattern, revision);
    perform redact_rows('import_issues', array['column_name', 'value', 'arguments', 'suggestion'], pattern, revision);
    perform redact_rows('redactions', array['reason'], pattern, revision);

    with former as (
        update corrections c set until_revision = $3
        where c.until_revision is null and c.since_revision < $3 and (c.reason is distinct from redacted(c.reason, $1)
            or exists (select from correction_changes h where h.correction = c.id
                and row(h.published, h.corrected) is distinct from row(redacted(h.published, $1), redacted(h.corrected, $1))))
        returning *
    ), later as (
        insert into corrections (correction_id, status, reason, decided_by, decided_at, explanation,
            source_document_id, source_annex, source_line, source_column, since_revision)
        select correction_id, status, reason, decided_by, decided_at, explanation,
            source_document_id, source_annex, source_line, source_column, $3 from former
        returning id, correction_id
    )
    insert into correction_changes (correction, position, subject, property, published, corrected)
        select later.id, h.position, h.subject, h.property, h.published, h.corrected
        from later join former using (correction_id) join correction_changes h on h.correction = former.id;
    update corrections c set reason = redacted(c.reason, $1) where c.reason is distinct from redacted(c.reason, $1);
    perform redact_rows('correction_changes', array['published', 'corrected'], pattern, revision);

    insert into organizations (organization_id, name, legal_form, enterprise_number)
        select redacted_organization(organization_id, $1, $3), name, legal_form, enterprise_number
        from organizations where organization_id ~ $1;
    update grants set organization_id = redacted_organization(organization_id, $1, $3) where organization_id ~ $1;
    update organization_names set organization_id = redacted_organization(organization_id, $1, $3)
        where organization_id ~ $1;
    update findings set subject = redacted_organization(subject, $1, $3) where subject like 'organizations/%' and subject ~ $1;
    delete from organizations where organization_id ~ $1;
end
$$;

-- The audit trail is changed by nobody but this function, and by it only in this way: the words have to be those of the
-- redaction that the newest revision makes.
create function redact_audit_trail(redaction text, words text) returns void language plpgsql security definer as $$
declare
    made bigint := (select r.revision from redactions r cross join redaction_secret s where r.redaction_id = redaction
        and r.checksum = encode(sha256(s.secret || convert_to(words, 'UTF8')), 'hex')
        and r.revision = (select max(d.revision) from dataset_revisions d));
    pattern text := redaction_pattern(words);
begin
    if made is null then
        raise exception 'these are not the words of a redaction that is being made' using errcode = 'insufficient_privilege';
    end if;
    alter table audit_entries disable trigger audit_entries_stay;
    update audit_entries set before = redacted(before, pattern), after = redacted(after, pattern)
        where row(before, after) is distinct from row(redacted(before, pattern), redacted(after, pattern));
    update audit_entries set subject = redacted_organization(subject, pattern, made)
        where subject like 'organizations/%' and subject ~ pattern;
    alter table audit_entries enable trigger audit_entries_stay;
end
$$;

do $$
declare
    application text := coalesce(nullif('${application}', ''), current_user);
begin
    execute format('alter function redact_audit_trail(text, text) set search_path = %I, pg_temp', current_schema);
    execute 'revoke execute on function redact_audit_trail(text, text) from public';
    execute format('grant execute on function redact_audit_trail(text, text) to %I', application);
    if application <> current_user then
        execute format('revoke insert, update, delete on redaction_secret from %I', application);
        execute format('revoke update, delete on redactions, redacted_lines from %I', application);
        execute format('grant update (reason) on redactions to %I', application);
    end if;
end
$$;
