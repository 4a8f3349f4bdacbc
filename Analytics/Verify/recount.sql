-- Figures that are told by the published facts alone, counted here by other words than those that published them: people supported, those of priority
-- groups, active days, teams with any activity. day: what each unit did on each day.
CREATE OR REPLACE TEMP TABLE team_day AS
WITH done AS (
    SELECT commune_code AS commune, team_code AS team, date, people_total AS people, people_priority AS priority, true AS works FROM fact_visit
    UNION ALL
    SELECT commune_code, team_code, date,
        CASE training_kind WHEN 'community' THEN people_total ELSE 0 END, CASE training_kind WHEN 'community' THEN people_priority ELSE 0 END, true FROM fact_training
    UNION ALL
    SELECT commune_code, team_code, date, 0, 0, true FROM fact_shift
    UNION ALL
    SELECT commune_code, team_code, date, 0, 0, false FROM fact_campaign)
SELECT commune, team, date, sum(people)::BIGINT AS people, sum(priority)::BIGINT AS priority, bool_or(works) AS works FROM done GROUP BY commune, team, date;

CREATE OR REPLACE TEMP TABLE told AS
SELECT unit_code AS unit, unit_level AS level, period, plan_id AS plan, indicator_id AS indicator, numerator, denominator, period_from, as_of
FROM fact_indicator
WHERE indicator_id IN ('supports-per-team', 'priority-supports', 'active-days-per-week', 'teams-active') AND (unit_level = 'team' OR indicator_id = 'priority-supports');

CREATE OR REPLACE TEMP TABLE day AS
SELECT team AS unit, 'team' AS level, date, people, priority, works FROM team_day
UNION ALL
SELECT commune, 'commune', date, sum(people)::BIGINT, sum(priority)::BIGINT, bool_or(works) FROM team_day GROUP BY commune, date
UNION ALL
SELECT (SELECT any_value(unit) FROM told WHERE level = 'province'), 'province', date, sum(people)::BIGINT, sum(priority)::BIGINT, bool_or(works) FROM team_day GROUP BY date;

-- What a dissolved team did counts in priority-supports alone, its other lines hold nothing, not even a denominator.
CREATE OR REPLACE TEMP TABLE counted AS
SELECT told.unit, told.level, told.period, told.plan, told.indicator, told.numerator, told.denominator,
    CASE told.indicator
        WHEN 'supports-per-team' THEN coalesce(sum(people), 0)
        WHEN 'priority-supports' THEN coalesce(sum(priority), 0)
        WHEN 'active-days-per-week' THEN 7 * count(date) FILTER (works)
        ELSE CASE WHEN count(date) > 0 THEN 1 ELSE 0 END END AS own_numerator,
    CASE told.indicator WHEN 'priority-supports' THEN coalesce(sum(people), 0) ELSE told.denominator END AS own_denominator
FROM told LEFT JOIN day ON day.unit = told.unit AND day.level = told.level AND day.date BETWEEN told.period_from AND told.as_of
WHERE NOT (told.level = 'team' AND told.indicator <> 'priority-supports' AND coalesce(told.denominator, 0) = 0 AND told.numerator = 0)
GROUP BY told.unit, told.level, told.period, told.plan, told.indicator, told.numerator, told.denominator
