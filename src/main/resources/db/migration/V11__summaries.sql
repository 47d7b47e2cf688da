-- What the present grants add up to, kept beside them: totals, middle amounts and the organizations of a group are told
-- without reading the grants. Whatever writes, they follow from the grants of its revision as its transaction ends.

-- How many grants have about the same amount, for each year, measure and basis: their amounts have the first three digits
-- in common; some of them have just these, and no more ("exact"). From these the middle amount of any group is known but for
-- a few grants, which are then read. The step -1 has the grants without an amount.
create table amount_steps (
    basis text not null,
    year integer not null,
    measure_code text not null,
    step numeric(14, 2) not null,
    grant_count integer not null,
    exact_count integer not null,
    amount numeric,
    minimum numeric(14, 2),
    maximum numeric(14, 2),
    constraint amount_steps_key primary key (basis, year, measure_code, step)
);

create function amount_step(amount numeric) returns numeric language sql immutable parallel safe
    return case when amount is null then -1 else trunc(amount, 3 - length(trunc(amount)::text)) end;

-- What each organization gets under a measure in a year.
create table organization_summaries (
    organization_id text not null,
    measure_code text not null,
    year integer not null,
    grant_count bigint not null,
    without_amount bigint not null,
    amount numeric,
    corrected_without_amount bigint not null,
    corrected_amount numeric,
    constraint organization_summaries_key primary key (organization_id, measure_code, year)
);
create index organization_summaries_of_year on organization_summaries (year, organization_id);

-- The figures of groups: of a year, of a measure or a theme, of both, and of all grants. Null stands for all of them.
create table grant_summaries (
    basis text not null,
    year integer,
    measure_code text,
    theme_code text,
    grant_count bigint not null,
    organization_count bigint not null,
    without_amount bigint not null,
    amount numeric,
    minimum numeric(14, 2),
    maximum numeric(14, 2),
    lower_middle numeric(14, 2),
    upper_middle numeric(14, 2),
    constraint grant_summaries_key unique nulls not distinct (basis, year, measure_code, theme_code)
);

-- The nth smallest amount of a step. Round amounts, which many grants have, are told by the step itself. Null is any
-- year, any measure.
create function nth_amount(of_basis text, of_years integer[], of_measures text[], step numeric, exact_count bigint,
    highest numeric, nth bigint) returns numeric language plpgsql stable set plan_cache_mode = force_custom_plan as $$
begin
    if nth <= exact_count then
        return step;
    end if;
    if of_basis = 'corrected' then
        return (select case when corrected then corrected_amount else amount end from grants
            where until_revision is null and (case when corrected then corrected_amount else amount end) > step
            and (case when corrected then corrected_amount else amount end) <= highest
            and (of_years is null or year = any (of_years)) and (of_measures is null or measure_code = any (of_measures))
            order by case when corrected then corrected_amount else amount end offset nth - exact_count - 1 limit 1);
    end if;
    return (select amount from grants where until_revision is null and amount > step and amount <= highest
        and (of_years is null or year = any (of_years)) and (of_measures is null or measure_code = any (of_measures))
        order by amount offset nth - exact_count - 1 limit 1);
end
$$;

-- The two middle amounts of the grants of some years and measures: of an odd number the same one twice, none without
-- amounts.
create function middle_amounts(of_basis text, of_years integer[], of_measures text[], out lower_middle numeric,
    out upper_middle numeric) language sql stable as $$
    with steps as (
        select step, sum(grant_count) as grant_count, sum(exact_count) as exact_count,
            max(maximum) as maximum, sum(sum(grant_count)) over (order by step)::bigint as up_to,
            sum(sum(grant_count)) over ()::bigint as of_all
        from amount_steps
        where basis = of_basis and year = any (of_years) and measure_code = any (of_measures) and step >= 0
        group by step
    )
    select max(nth_amount(of_basis, of_years, of_measures, step, exact_count, maximum,
                (of_all + 1) / 2 - up_to + grant_count))
            filter (where (of_all + 1) / 2 between up_to - grant_count + 1 and up_to),
        max(nth_amount(of_basis, of_years, of_measures, step, exact_count, maximum, of_all / 2 + 1 - up_to + grant_count))
            filter (where of_all / 2 + 1 between up_to - grant_count + 1 and up_to)
    from steps
$$;

-- Makes the summaries anew of all that a revision began or ended; of everything, where none is named.
create function summarize_grants(of_revision bigint default null) returns void language plpgsql
    set jit = off set work_mem = '64MB' set enable_nestloop = on set client_min_messages = warning as $$
declare
    years integer[];
    gone bigint;
    come bigint;
begin
    drop table if exists pg_temp.summaries_touched, pg_temp.summaries_fresh, pg_temp.summaries_figures;
    if of_revision is null then
        delete from amount_steps;
        delete from organization_summaries;
        delete from grant_summaries;
        create temporary table summaries_touched on commit drop as
            select distinct organization_id, measure_code, year from grants where until_revision is null;
    else
        create temporary table summaries_touched on commit drop as
            select organization_id, measure_code, year from grants where since_revision = of_revision
            union
            select organization_id, measure_code, year from grants where until_revision = of_revision;
    end if;
    years := (select array_agg(distinct year) from summaries_touched);
    if years is null then
        return;
    end if;
    analyze summaries_touched;
    -- How many grants a group has is guessed too low: then each would be looked up by itself.
    perform set_config('enable_nestloop', (count(*) < 1000)::text, true) from summaries_touched;

    create temporary table summaries_fresh on commit drop as
        select organization_id, measure_code, year, count(*) as grant_count, count(*) - count(amount) as without_amount,
            sum(amount) as amount,
            count(*) - count(case when corrected then corrected_amount else amount end) as corrected_without_amount,
            sum(case when corrected then corrected_amount else amount end) as corrected_amount
        from grants join summaries_touched using (organization_id, measure_code, year)
        where until_revision is null and year = any (years)
        group by organization_id, measure_code, year;
    analyze summaries_fresh;
    delete from organization_summaries s using summaries_touched t
        where row(s.organization_id, s.measure_code, s.year) = row(t.organization_id, t.measure_code, t.year)
        and not exists (select from summaries_fresh f
            where row(f.organization_id, f.measure_code, f.year) = row(t.organization_id, t.measure_code, t.year));
    get diagnostics gone = row_count;
    update organization_summaries s set grant_count = f.grant_count, without_amount = f.without_amount,
        amount = f.amount, corrected_without_amount = f.corrected_without_amount, corrected_amount = f.corrected_amount
    from summaries_fresh f
    where row(f.organization_id, f.measure_code, f.year) = row(s.organization_id, s.measure_code, s.year)
        and row(f.*) is distinct from row(s.*);
    insert into organization_summaries (organization_id, measure_code, year, grant_count, without_amount, amount,
            corrected_without_amount, corrected_amount)
        select f.* from summaries_fresh f where not exists (select from organization_summaries s
            where row(f.organization_id, f.measure_code, f.year) = row(s.organization_id, s.measure_code, s.year))
        order by f.organization_id, f.measure_code, f.year;
    get diagnostics come = row_count;

    delete from amount_steps
        where (year, measure_code) in (select year, measure_code from summaries_touched);
    insert into amount_steps (basis, year, measure_code, step, grant_count, exact_count, amount, minimum, maximum)
        with cells as materialized (
            select distinct year, measure_code from summaries_touched
        ), as_published as (
            select year, measure_code, step, count(*) as grant_count, count(*) filter (where amount = step) as exact_count,
                sum(amount) as amount, min(amount) as minimum, max(amount) as maximum
            from (
                select year, measure_code, amount, amount_step(amount) as step
                from grants join cells using (year, measure_code)
                where until_revision is null and year = any (years) and not corrected
                offset 0
            ) g
            group by year, measure_code, step
        )
        select basis, year, measure_code, step, sum(grant_count), sum(exact_count), sum(amount), min(minimum), max(maximum)
        from (
            select basis, p.* from as_published p cross join (values ('published'), ('corrected')) b (basis)
            union all
            select basis, year, measure_code, amount_step(value), 1,
                (value is not distinct from amount_step(value))::integer, value, value, value
            from grants join cells using (year, measure_code)
            cross join lateral (values ('published', amount), ('corrected', corrected_amount)) b (basis, value)
            where until_revision is null and year = any (years) and corrected
        ) s
        group by basis, year, measure_code, step;

    create temporary table summaries_figures on commit drop as
        with steps as (
            select basis, year, a.measure_code, theme_code, step, sum(grant_count) as grant_count,
                sum(exact_count) as exact_count, sum(amount) as amount, min(minimum) as minimum,
                max(maximum) as maximum
            from amount_steps a join measures m on m.measure_code = a.measure_code
            where year = any (years)
            group by grouping sets ((basis, year, a.measure_code, step), (basis, year, theme_code, step),
                (basis, year, step))
            union all
            select basis, null, a.measure_code, theme_code, step, sum(grant_count)::bigint, sum(exact_count)::bigint,
                sum(amount), min(minimum), max(maximum)
            from (
                select basis, measure_code, step, sum(grant_count) as grant_count, sum(exact_count) as exact_count,
                    sum(amount) as amount, min(minimum) as minimum, max(maximum) as maximum
                from amount_steps group by basis, measure_code, step
            ) a join measures m on m.measure_code = a.measure_code
            group by grouping sets ((basis, a.measure_code, step), (basis, theme_code, step), (basis, step))
        ), counted as (
            select *, case when year is not null then array[year] end as of_years,
                case when measure_code is not null then array[measure_code] when theme_code is not null then
                    (select array_agg(m.measure_code) from measures m where m.theme_code = s.theme_code) end as of_measures,
                sum(grant_count) filter (where step >= 0) over (of_group order by step)::bigint as up_to,
                sum(grant_count) filter (where step >= 0) over (of_group)::bigint as of_all
            from steps s window of_group as (partition by basis, year, measure_code, theme_code)
        )
        select basis, year, measure_code, theme_code, sum(grant_count) as grant_count,
            coalesce(sum(grant_count) filter (where step < 0), 0) as without_amount, sum(amount) as amount,
            min(minimum) as minimum, max(maximum) as maximum,
            max(nth_amount(basis, of_years, of_measures, step, exact_count, maximum,
                    (of_all + 1) / 2 - up_to + grant_count))
                filter (where step >= 0 and (of_all + 1) / 2 between up_to - grant_count + 1 and up_to) as lower_middle,
            max(nth_amount(basis, of_years, of_measures, step, exact_count, maximum,
                    of_all / 2 + 1 - up_to + grant_count))
                filter (where step >= 0 and of_all / 2 + 1 between up_to - grant_count + 1 and up_to) as upper_middle
        from counted
        group by basis, year, measure_code, theme_code;
    delete from grant_summaries s where (s.year is null or s.year = any (years))
        and not exists (select from summaries_figures f where row(f.basis, f.year, f.measure_code, f.theme_code)
            is not distinct from row(s.basis, s.year, s.measure_code, s.theme_code));
    insert into grant_summaries (basis, year, measure_code, theme_code, grant_count, organization_count,
            without_amount, amount, minimum, maximum, lower_middle, upper_middle)
        select basis, year, measure_code, theme_code, grant_count, 0, without_amount, amount, minimum, maximum,
            lower_middle, upper_middle
        from summaries_figures
        on conflict (basis, year, measure_code, theme_code) do update set grant_count = excluded.grant_count,
            without_amount = excluded.without_amount, amount = excluded.amount, minimum = excluded.minimum,
            maximum = excluded.maximum, lower_middle = excluded.lower_middle, upper_middle = excluded.upper_middle;

    if gone + come > 0 then
        update grant_summaries s set organization_count = c.organization_count
        from (
            select year, o.measure_code, null as theme_code, count(*) as organization_count
            from organization_summaries o where year = any (years) group by year, o.measure_code
            union all
            select year, null, theme_code, count(*) from (
                select distinct year, theme_code, organization_id
                from organization_summaries o join measures m on m.measure_code = o.measure_code
                where year = any (years)) d
            group by year, theme_code
            union all
            select year, null, null, count(*) from (
                select distinct year, organization_id from organization_summaries where year = any (years)) d
            group by year
            union all
            select null, measure_code, null, count(*) from (
                select distinct measure_code, organization_id from organization_summaries) d
            group by measure_code
            union all
            select null, null, theme_code, count(*) from (
                select distinct theme_code, organization_id
                from organization_summaries o join measures m on m.measure_code = o.measure_code) d
            group by theme_code
            union all
            select null, null, null, count(*) from (select distinct organization_id from organization_summaries) d
        ) c
        where row(s.year, s.measure_code, s.theme_code) is not distinct from row(c.year, c.measure_code, c.theme_code);
    end if;
    drop table summaries_touched, summaries_fresh, summaries_figures;
end
$$;

-- Every write makes a revision. Whoever needs the summaries before it ends says "set constraints ... immediate".
create function summarize_revision() returns trigger language plpgsql as $$
begin
    perform summarize_grants(new.revision);
    return null;
end
$$;
create constraint trigger dataset_revisions_summarized after insert on dataset_revisions deferrable initially deferred
    for each row execute function summarize_revision();

-- A redaction gives an organization another id, also where the grant has no other version for it.
create function rename_summarized() returns trigger language plpgsql as $$
begin
    update organization_summaries set organization_id = new.organization_id where organization_id = old.organization_id;
    return null;
end
$$;
create trigger grants_renamed after update of organization_id on grants for each row
    when (new.organization_id <> old.organization_id) execute function rename_summarized();

select summarize_grants();
