-- What was done for the households of the villages. An achievement counts of visits that have noted it, a first visit once and for ever.
WITH visited AS (
    SELECT record.*, noted.household, min(date) OVER each AS first_day, min(CASE WHEN is_business THEN date END) OVER each AS business_day
    FROM record LEFT JOIN noted ON noted.team = record.team AND noted.id = record.id
    WHERE kind = 'visit' AND has_household
    WINDOW each AS (PARTITION BY village, noted.household)
), achieved AS (
    SELECT DISTINCT team_code AS team, record_id AS id FROM read_parquet($fact_visit_outcome)
    WHERE outcome_id = CASE $indicator
        WHEN 'households-on-platforms' THEN 'uses-digital-platform' WHEN 'households-digital-skills' THEN 'has-digital-skills' ELSE 'accepts-cashless' END
)
SELECT kind, visited.team, village, visited.id, date, received_at, household::VARCHAR AS thing,
    CASE $indicator WHEN 'working-age-informed' THEN working_age ELSE 1 END AS amount,
    CASE $indicator WHEN 'working-age-informed' THEN 'people' ELSE 'households' END AS measure
FROM visited LEFT JOIN achieved ON achieved.team = visited.team AND achieved.id = visited.id
WHERE date >= $from::DATE AND village IN (SELECT unit FROM standing)
    AND CASE
        WHEN $indicator = 'households-new' THEN date = first_day
        WHEN $indicator = 'working-age-informed' THEN working_age > 0
        WHEN $indicator = 'businesses-cashless' THEN achieved.id IS NOT NULL AND business_day IS NOT NULL
        WHEN $indicator IN ('households-on-platforms', 'households-digital-skills') THEN achieved.id IS NOT NULL
        ELSE true
    END
UNION ALL
-- Of what a village hears of at once, the largest alone counts.
SELECT kind, team, village, id, date, received_at, '' AS thing,
    CASE WHEN $indicator = 'households-communicated' THEN reach_households WHEN kind = 'campaign' THEN reach_working_age ELSE working_age END AS amount,
    'reach' AS measure
FROM record
WHERE date >= $from::DATE AND village IN (SELECT unit FROM standing) AND is_heard(kind, sort)
    AND ($indicator = 'working-age-informed' OR ($indicator = 'households-communicated' AND kind = 'campaign'))
