-- A published number has its numerator, denominator (a mere count has none), definition, plan and cut-off.
SELECT unit_code, period, coalesce(plan_id, '-'), indicator_id,
    concat_ws(', ',
        CASE WHEN numerator IS NULL THEN 'numerator' END,
        CASE WHEN as_of IS NULL THEN 'as_of' END,
        CASE WHEN indicator_id NOT IN (SELECT indicator_id FROM dim_indicator) THEN 'definition' END,
        CASE WHEN plan_id IS NOT NULL AND plan_id NOT IN (SELECT plan_id FROM dim_plan) THEN 'plan' END,
        CASE WHEN period NOT IN (SELECT period FROM dim_period) THEN 'period' END,
        CASE WHEN unit_code NOT IN (SELECT unit_code FROM dim_unit) THEN 'unit' END,
        CASE WHEN denominator IS NULL AND value IS NOT NULL AND value <> numerator THEN 'denominator' END) AS lacks
FROM fact_indicator
WHERE lacks <> ''
ORDER BY ALL
