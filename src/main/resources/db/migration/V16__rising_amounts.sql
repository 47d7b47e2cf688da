-- How many have such amounts, in the words that lists use whose smallest amount comes first (V12 has those of the largest).
create statistics grants_rising_amounts on (coalesce(amount, 1000000000000)) from grants;
create statistics grants_rising_corrected_amounts on
    (coalesce(case when corrected then corrected_amount else amount end, 1000000000000)) from grants;
analyze grants;
