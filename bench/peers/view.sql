-- What the peers read: the present grants, over the service's own rows and indexes.
drop schema if exists bench_peers cascade;
create schema bench_peers;

create view bench_peers.present_grants as
select id, grant_id, year, measure_code, organization_id, published_name, amount, title_fr, title_nl, description_fr,
    description_nl, published_text, source_document_id, source_annex, source_line
from public.grants
where until_revision is null;
comment on view bench_peers.present_grants is E'@primaryKey id\n@unique grant_id';

create view bench_peers.present_declared_totals as
select declared_total_id, year, scope, code, project_count, amount
from public.declared_totals
where until_revision is null;
comment on view bench_peers.present_declared_totals is E'@primaryKey declared_total_id';

-- In PostGraphile a question in words is a function.
create function bench_peers.search_grants(words text) returns setof bench_peers.present_grants language sql stable
begin atomic
    select id, grant_id, year, measure_code, organization_id, published_name, amount, title_fr, title_nl, description_fr,
        description_nl, published_text, source_document_id, source_annex, source_line
    from public.grants
    where until_revision is null and to_tsvector('simple', searchable) @@ plainto_tsquery('simple', words);
end;
