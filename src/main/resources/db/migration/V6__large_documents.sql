-- Documents of any size: their bytes in parts, so that nobody has to hold them whole.

create table document_parts (
    document_id text not null,
    position integer not null,
    bytes bytea not null,
    constraint document_parts_key primary key (document_id, position),
    constraint document_parts_document foreign key (document_id) references documents
);
insert into document_parts (document_id, position, bytes)
select c.document_id, p.position, substring(c.content from p.position * 1048576 + 1 for 1048576)
from document_contents c
cross join lateral generate_series(0, (octet_length(c.content) - 1) / 1048576) p (position);

-- What the bytes are can be told only of all of them. A text that PostgreSQL cannot read as UTF-8 is in another encoding.
alter table documents add content_type text;
create function pg_temp.is_utf8(bytes bytea) returns boolean language plpgsql as $$
begin
    perform convert_from(bytes, 'UTF8');
    return true;
exception when others then
    return false;
end
$$;
update documents d
set content_type = case
    when substring(c.content from 1 for 2) = 'PK'::bytea then 'workbook'
    when pg_temp.is_utf8(c.content) then 'text'
    else 'other'
end
from document_contents c
where c.document_id = d.document_id;
drop function pg_temp.is_utf8(bytea);
alter table documents alter content_type set not null,
    add constraint documents_content_type check (content_type in ('text', 'workbook', 'other'));
drop table document_contents;

-- What all spellings of one organization have in common (SpelledName.key): the organizations that a table names are
-- found by sets.
alter table organization_names add name_key text;
update organization_names n
set name_key = (
    select coalesce(string_agg(word, ' ' order by word collate "C"), '')
    from unnest(string_to_array(n.searchable, ' ')) word
    where word not in ('asbl', 'vzw'));
alter table organization_names alter name_key set not null;
create index organization_names_of_key on organization_names (name_key);
