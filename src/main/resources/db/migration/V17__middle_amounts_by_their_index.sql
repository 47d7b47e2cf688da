-- The nth smallest amount of a step, asked for in the words of the indexes of amounts (V12): what they compute is -1 where a
-- grant has no amount, which is in no step. Else all grants were read for each middle of a step that is no round amount.
create or replace function nth_amount(of_basis text, of_years integer[], of_measures text[], step numeric, exact_count bigint,
    highest numeric, nth bigint) returns numeric language plpgsql stable set plan_cache_mode = force_custom_plan as $$
begin
    if nth <= exact_count then
        return step;
    end if;
    if of_basis = 'corrected' then
        return (select coalesce(case when corrected then corrected_amount else amount end, -1) from grants
            where until_revision is null
            and coalesce(case when corrected then corrected_amount else amount end, -1) > step
            and coalesce(case when corrected then corrected_amount else amount end, -1) <= highest
            and (of_years is null or year = any (of_years)) and (of_measures is null or measure_code = any (of_measures))
            order by coalesce(case when corrected then corrected_amount else amount end, -1)
            offset nth - exact_count - 1 limit 1);
    end if;
    return (select coalesce(amount, -1) from grants where until_revision is null
        and coalesce(amount, -1) > step and coalesce(amount, -1) <= highest
        and (of_years is null or year = any (of_years)) and (of_measures is null or measure_code = any (of_measures))
        order by coalesce(amount, -1) offset nth - exact_count - 1 limit 1);
end
$$;
