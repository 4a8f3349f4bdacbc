-- A commune's figure is the sum of its teams' or of its villages', whichever the indicator is counted by. Of a closed period it may be less: who was
-- entered afterwards has figures of it too, and the commune's stays as it was.
WITH parts AS (
    SELECT commune_code AS commune, period, plan_id AS plan, indicator_id AS indicator, unit_level AS level, sum(numerator) AS numerator, sum(coalesce(denominator, 0)) AS denominator
    FROM fact_indicator WHERE unit_level IN ('team', 'village') GROUP BY ALL),
grains AS (SELECT indicator_id AS indicator, grain FROM dim_indicator)
SELECT whole.unit_code, whole.period, coalesce(whole.plan_id, '-'), whole.indicator_id, whole.numerator, coalesce(parts.numerator, 0)::BIGINT,
    coalesce(whole.denominator, 0), coalesce(parts.denominator, 0)::BIGINT
FROM fact_indicator whole JOIN grains ON grains.indicator = whole.indicator_id AND grains.grain IN ('team', 'village')
JOIN parts ON parts.commune = whole.unit_code AND parts.period = whole.period AND parts.plan IS NOT DISTINCT FROM whole.plan_id
    AND parts.indicator = whole.indicator_id AND parts.level = grains.grain
WHERE whole.unit_level = 'commune' AND (CASE WHEN whole.is_closed
    THEN whole.numerator > parts.numerator OR coalesce(whole.denominator, 0) > parts.denominator
    ELSE whole.numerator <> parts.numerator OR coalesce(whole.denominator, 0) <> parts.denominator END)
ORDER BY ALL
