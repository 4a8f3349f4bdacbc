-- What households.sql has cut, of quarters alone, since quality is told by quarter. Each numerator counts once, at the kind of record that
-- made it exceed its denominator.
WITH seen AS (
    SELECT village_sum.*, period, to_date_from, as_of
    FROM village_sum JOIN span USING (span) JOIN scope USING (span, commune)
    WHERE is_active AND is_shown AND period = closing_quarter
), told AS (
    SELECT seen.span, seen.village, max(record.reach_working_age) FILTER (kind = 'campaign') AS campaign,
        max(record.working_age) FILTER (kind = 'training' AND sort = 'community') AS training
    FROM seen JOIN record ON record.village = seen.village AND record.date BETWEEN to_date_from AND as_of
    WHERE informed > seen.working_age AND kind IN ('campaign', 'training')
    GROUP BY seen.span, seen.village
), share AS (
    SELECT commune, period, village, unnest([
        {'indicator': 'households-guided', 'kind': 'visit', 'reached': guided, 'all': households},
        {'indicator': 'households-communicated', 'kind': CASE WHEN guided > households THEN 'visit' ELSE 'campaign' END, 'reached': communicated, 'all': households},
        {'indicator': 'households-on-platforms', 'kind': 'visit', 'reached': platforms, 'all': households},
        {'indicator': 'households-digital-skills', 'kind': 'visit', 'reached': skills, 'all': households},
        {'indicator': 'working-age-informed', 'kind': CASE WHEN campaign > working_age THEN 'campaign' WHEN training > working_age THEN 'training' ELSE 'visit' END,
            'reached': informed, 'all': working_age},
        {'indicator': 'businesses-cashless', 'kind': 'visit', 'reached': cashless, 'all': businesses}], recursive := true)
    FROM seen LEFT JOIN told USING (span, village)
), cut AS (
    -- Under several plans it is still the same village's.
    SELECT commune, period, village, indicator, min(kind) AS kind FROM share WHERE reached > "all" GROUP BY ALL
)
SELECT commune, period, kind, count(*) FROM cut GROUP BY ALL
