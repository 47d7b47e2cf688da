-- The search over everything reads the facts themselves: nothing is stored for it but indexes.

-- What SearchableText makes of a text: words in lower case, without accents, one space between them. The bodies are
-- bound as they are made, since indexes use them.
create function plain_words(value text) returns text language sql immutable parallel safe
return btrim(regexp_replace(
    lower(regexp_replace(normalize(value, nfkd), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'));

-- The texts that stand somewhere in a JSON value, a space between them.
create function texts_of(value jsonb, path jsonpath) returns text language sql immutable parallel safe
return coalesce((select string_agg(item #>> '{}', ' ') from jsonb_path_query(value, path) item), '');

-- Grants, actions and organizations have indexes of their words since V1 and V7; of findings, corrections and lines there
-- can be many too. A vector of words has a largest size: of a longer text the beginning is searched.
create index findings_text on findings using gin (to_tsvector('simple',
    plain_words(left(texts_of(evidence, '$[*].text') || ' ' || texts_of(arguments, '$.*'), 10000)))) where until_revision is null;
create index corrections_text on corrections using gin (to_tsvector('simple', plain_words(left(texts_of(reason, '$.*'), 10000))))
    where until_revision is null;
create index document_lines_text on document_lines using gin (to_tsvector('simple', plain_words(left(text, 10000))))
    where number <= 2000;
