-- What was published as one text is kept in parts too: the unit and the activities of an action, the title and the
-- description of a grant. A text that reaches from one part into another is taken out of both.

-- Redacts a part of a text: also the bit of what the pattern finds in the whole that is in the part, wherever that stands there
-- in whole words.
create function redacted_in(whole text, part text, pattern text) returns text language plpgsql immutable strict as $$
declare
    hidden constant text := chr(31);
    alone constant text := redacted(part, pattern);
    shown constant text := (select string_agg(kept || coalesce(repeat(hidden, length(hit)), ''), '' order by nth)
        from unnest(regexp_split_to_array(whole, pattern), array(
            select m[1] from regexp_matches(whole, pattern, 'g') with ordinality r (m, nth) order by nth
        )) with ordinality k (kept, hit, nth));
    place integer := strpos(whole, part);
    gone text;
begin
    while part <> '' and place > 0 loop
        if substr(whole, place - 1, 1) || left(part, 1) !~ '[[:alnum:]]{2}'
                and right(part, 1) || substr(whole, place + length(part), 1) !~ '[[:alnum:]]{2}' then
            gone := redacted(regexp_replace(substr(shown, place, length(part)), hidden || '+', '[…]', 'g'), pattern);
            if gone <> alone then
                return gone;
            end if;
        end if;
        place := place + nullif(strpos(substr(whole, place + 1), part), 0);
    end loop;
    return alone;
end
$$;

create function redacted_in(whole text, part jsonb, pattern text) returns jsonb language plpgsql immutable strict as $$
begin
    case jsonb_typeof(part)
        when 'string' then
            return to_jsonb(redacted_in(whole, part #>> '{}', pattern));
        when 'array' then
            return (select coalesce(jsonb_agg(redacted_in(whole, item, pattern) order by nth), '[]')
                from jsonb_array_elements(part) with ordinality i (item, nth));
        when 'object' then
            return (select coalesce(jsonb_object_agg(key, redacted_in(whole, item, pattern)), '{}')
                from jsonb_each(part) i (key, item));
        else
            return part;
    end case;
end
$$;

-- A line with the cells of a CSV file in it as they are read.
create function published_line(document text, line integer) returns text language sql stable as $$
    select replace(text, '""', '"') from document_lines where document_id = document and number = line
$$;

-- The texts of a grant, in the order in which they are printed, and once more language by language.
create function texts_of_grant(texts jsonb) returns text language sql immutable as $$
    select string_agg(texts ->> property, ' ' order by nth)
    from unnest(array['title.fr', 'title.nl', 'description.fr', 'description.nl', 'title.fr', 'description.fr', 'title.nl',
        'description.nl']) with ordinality p (property, nth)
$$;

-- The words of a text, as they are kept to be searched.
create function searchable_text(value text) returns text language sql immutable as $$
    select trim(regexp_replace(lower(regexp_replace(normalize(value, nfkd), '[\u0300-\u036f]', '', 'g')),
        '[^[:alnum:]]+', ' ', 'g'))
$$;

-- A value of a correction, as it stands between the other texts of its grant: as published, as corrected, and with the other
-- values that the same correction gives it.
create function redacted_change(subject text, property text, value text, given jsonb, pattern text) returns text
    language plpgsql stable as $$
declare
    gone text := redacted(value, pattern);
    texts jsonb;
begin
    if subject like 'grants/%' and property in ('title.fr', 'title.nl', 'description.fr', 'description.nl') then
        for texts in
            with stated as (
                select jsonb_build_object('title.fr', title_fr, 'title.nl', title_nl, 'description.fr', description_fr,
                        'description.nl', description_nl) as stated
                    from grants where grant_id = substr(subject, 8)
                union
                select jsonb_build_object('title.fr', corrected_title_fr, 'title.nl', corrected_title_nl,
                        'description.fr', corrected_description_fr, 'description.nl', corrected_description_nl)
                    from grants where grant_id = substr(subject, 8) and corrected
            )
            select stated from stated union select stated || given from stated
        loop
            gone := redacted_in(texts_of_grant(texts || jsonb_build_object(property, gone)), gone, pattern);
        end loop;
    end if;
    return gone;
end
$$;

-- The values of corrections that a pattern changes, as they are to be.
create function redacted_changes(pattern text) returns table (correction bigint, "position" integer, published text,
    corrected text) language sql stable as $$
    select h.correction, h.position, n.published, n.corrected
    from correction_changes h
    cross join lateral (
        select jsonb_object_agg(o.property, o.corrected) as given
        from correction_changes o where o.correction = h.correction and o.subject = h.subject
    ) o
    cross join lateral (
        select redacted_change(h.subject, h.property, h.published, o.given, $1) as published,
            redacted_change(h.subject, h.property, h.corrected, o.given, $1) as corrected
    ) n
    where row(h.published, h.corrected) is distinct from row(n.published, n.corrected)
$$;

-- As in V8; "whole" is what the columns are parts of, as an expression, and only rows in whose whole something is found
-- are looked at. Without it each is looked at by itself.
drop function redact_rows(regclass, text[], text, bigint);
create function redact_rows(relation regclass, texts text[], pattern text, revision bigint, whole text default null)
    returns void language plpgsql as $$
declare
    here text := (select string_agg(quote_ident(t), ', ') from unnest(texts) t);
    gone text := (select string_agg(format(case when whole is null then 'redacted(%1$I, $1)'
        else 'redacted_in(%2$s, %1$I, $1)' end, t, whole), ', ') from unnest(texts) t);
    among text := coalesce(whole || ' ~ $1', 'true');
    kept text := (select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = relation
        and attnum > 0 and not attisdropped and attname not in ('id', 'since_revision', 'until_revision'));
begin
    if (select count(*) = 2 from pg_attribute where attrelid = relation and attname in ('id', 'until_revision')) then
        execute format('with former as (update %1$s set until_revision = $2 where until_revision is null'
            ' and since_revision < $2 and %2$s and row(%3$s) is distinct from row(%4$s) returning *)'
            ' insert into %1$s (%5$s, since_revision) select %5$s, $2 from former', relation, among, here, gone, kept)
            using pattern, revision;
    end if;
    execute format('update %1$s set (%3$s) = row(%4$s) where %2$s and row(%3$s) is distinct from row(%4$s)',
        relation, among, here, gone) using pattern;
end
$$;

create or replace function redact(pattern text, words text, revision bigint) returns void language plpgsql as $$
begin
    -- What is a part of something else, which is to be as it was until then.
    perform redact_audit_trail((select r.redaction_id from redactions r where r.revision = $3), words);
    with former as (
        update corrections c set until_revision = $3
        where c.until_revision is null and c.since_revision < $3 and (c.reason is distinct from redacted(c.reason, $1)
            or c.id in (select n.correction from redacted_changes($1) n))
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
    update correction_changes h set published = n.published, corrected = n.corrected
        from redacted_changes($1) n where n.correction = h.correction and n.position = h.position;
    perform redact_rows('correction_changes', array['published', 'corrected'], pattern, revision);
    perform redact_rows('documents', array['author', 'respondent', 'respondent_role_fr', 'respondent_role_nl',
        'subject_fr', 'subject_nl'], pattern, revision, 'case when kind = ''writtenQuestion'' then ('
            'select string_agg(text, '' '') from document_lines l where l.document_id = documents.document_id and text ~ $1) end');
    perform redact_rows('allocations', array['scope_fr', 'scope_nl'], pattern, revision, '(select string_agg(text, '' '')'
        ' from document_lines where document_id = source_document_id and text ~ $1)');
    perform redact_rows('measure_titles', array['title_fr', 'title_nl'], pattern, revision,
        'published_line(source_document_id, source_line)');
    perform redact_rows('findings', array['arguments'], pattern, revision,
        'case when type = ''missingSeparator'' then evidence #>> ''{0,text}'' end');
    perform redact_rows('findings', array['evidence'], pattern, revision,
        '(select string_agg(published_line(e #>> ''{source,documentId}'', (e #>> ''{source,line}'')::integer), '' '')'
            ' from jsonb_array_elements(evidence) e)');
    perform redact_rows('import_issues', array['value'], pattern, revision,
        'published_line((select document_id from imports i where i.import_id = import_issues.import_id), row_number)');
    perform redact_rows('initiatives', array['name_fr', 'name_nl', 'frequency_fr', 'frequency_nl', 'participants_fr',
        'participants_nl', 'topics'], pattern, revision, 'concat_ws('' '', description_fr, description_nl)');
    perform redact_rows('actions', array['unit_fr', 'unit_nl', 'activities'], pattern, revision, 'published_text');
    perform redact_rows('grants', array['title_fr', 'title_nl', 'description_fr', 'description_nl'], pattern, revision,
        'published_text');
    perform redact_rows('grants', array['corrected_title_fr', 'corrected_title_nl', 'corrected_description_fr',
        'corrected_description_nl'], pattern, revision, 'case when corrected then texts_of_grant(jsonb_build_object('
            '''title.fr'', corrected_title_fr, ''title.nl'', corrected_title_nl, ''description.fr'','
            ' corrected_description_fr, ''description.nl'', corrected_description_nl)) end');
    update grants g set corrected_searchable = searchable_text(concat_ws(' ', o.name, g.published_name, g.corrected_title_fr,
        g.corrected_title_nl, g.corrected_description_fr, g.corrected_description_nl))
    from organizations o
    where o.organization_id = g.organization_id and g.corrected and concat_ws(' ', g.corrected_title_fr,
        g.corrected_title_nl, g.corrected_description_fr, g.corrected_description_nl) like '%[…]%';

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

    insert into organizations (organization_id, name, legal_form, enterprise_number, number_revision)
        select redacted_organization(organization_id, $1, $3), name, legal_form, enterprise_number, number_revision
        from organizations where organization_id ~ $1;
    update grants set organization_id = redacted_organization(organization_id, $1, $3) where organization_id ~ $1;
    update organization_names set organization_id = redacted_organization(organization_id, $1, $3)
        where organization_id ~ $1;
    update findings set subject = redacted_organization(subject, $1, $3)
        where subject like 'organizations/%' and subject ~ $1;
    delete from organizations where organization_id ~ $1;
end
$$;

-- As in V8, and the values of corrections as redacted_change has them.
create or replace function redact_audit_trail(redaction text, words text) returns void language plpgsql
    security definer as $$
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
    update audit_entries set after = jsonb_set(after, '{changes}', (
        select jsonb_agg(change || jsonb_strip_nulls(jsonb_build_object(
            'published', redacted_change(change ->> 'subject', change ->> 'property', change ->> 'published', given, pattern),
            'corrected', redacted_change(change ->> 'subject', change ->> 'property', change ->> 'corrected', given, pattern)))
            order by nth)
        from jsonb_array_elements(after -> 'changes') with ordinality c (change, nth)
        cross join lateral (
            select jsonb_object_agg(o ->> 'property', o ->> 'corrected') as given
            from jsonb_array_elements(after -> 'changes') o where o ->> 'subject' = change ->> 'subject'
        ) o))
    where subject like 'corrections/%' and jsonb_array_length(after -> 'changes') > 0;
    update audit_entries set before = redacted(before, pattern), after = redacted(after, pattern)
        where row(before, after) is distinct from row(redacted(before, pattern), redacted(after, pattern));
    update audit_entries set subject = redacted_organization(subject, pattern, made)
        where subject like 'organizations/%' and subject ~ pattern;
    alter table audit_entries enable trigger audit_entries_stay;
end
$$;

do $$
begin
    execute format('alter function redact_audit_trail(text, text) set search_path = %I, pg_temp', current_schema);
end
$$;

-- Earlier redactions left such parts of actions, and nobody knows their texts any more. But they show: a part stands in its
-- cell word for word, unless something was taken out of the cell alone.
create function pg_temp.still_in(cell text, part text) returns text language sql immutable strict as $$
    select case when strpos(cell, part) > 0 then part else '[…]' end
$$;
do $$
declare
    present bigint;
begin
    lock table dataset_revisions in exclusive mode;
    present := (select max(revision) from dataset_revisions);
    create temporary table left_over on commit drop as
        select * from (
            select id, pg_temp.still_in(published_text, unit_fr) as unit_fr,
                pg_temp.still_in(published_text, unit_nl) as unit_nl,
                (select coalesce(jsonb_agg((select jsonb_object_agg(key, pg_temp.still_in(a.published_text, value))
                    from jsonb_each_text(activity)) order by nth), '[]')
                from jsonb_array_elements(activities) with ordinality l (activity, nth)) as activities
            from actions a where published_text like '%[…]%'
        ) l
        where not exists (select from actions a where a.id = l.id
            and row(a.unit_fr, a.unit_nl, a.activities) is not distinct from row(l.unit_fr, l.unit_nl, l.activities));
    if exists (select from left_over) then
        insert into dataset_revisions (revision, made_at, operation) values (present + 1, now(), 'redaction');
        update actions a set unit_fr = l.unit_fr, unit_nl = l.unit_nl, activities = l.activities
            from left_over l where l.id = a.id;
        with former as (
            update actions set until_revision = present + 1
            where until_revision is null and id in (select id from left_over)
            returning *
        )
        insert into actions (action_id, year, nis_code, measure_code, described, unit_fr, unit_nl, activities,
                published_text, searchable, source_document_id, source_annex, source_line, source_column, since_revision)
            select action_id, year, nis_code, measure_code, described, unit_fr, unit_nl, activities, published_text,
                searchable, source_document_id, source_annex, source_line, source_column, present + 1
            from former;
    end if;
end
$$;
