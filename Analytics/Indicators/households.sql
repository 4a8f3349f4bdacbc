-- Where "to date" begins, for each commune on one of few days: all days up to its first visit of a household are one.
CREATE TABLE start AS
SELECT span, commune, greatest(to_date_from, coalesce(earliest, to_date_from)) AS start, earliest
FROM scope JOIN span USING (span)
LEFT JOIN (SELECT commune, min(date) AS earliest FROM record WHERE kind = 'visit' AND household IS NOT NULL GROUP BY commune) USING (commune);

-- The whole history is one of them.
CREATE TABLE asked AS
SELECT commune, start, start = earliest AS is_whole FROM start WHERE earliest IS NOT NULL
UNION SELECT commune, earliest, true FROM start WHERE earliest IS NOT NULL;

-- A household's first days since then, by what was found there; business from the first visit that says so.
CREATE TABLE household_start AS
SELECT record.commune, start, is_whole, village, household, min(date) AS guided,
    min(date) FILTER (is_business) AS business,
    min(date) FILTER (contains(outcomes, ' uses-digital-platform ')) AS platforms,
    min(date) FILTER (contains(outcomes, ' has-digital-skills ')) AS skills,
    min(date) FILTER (contains(outcomes, ' accepts-cashless ')) AS cashless
FROM record JOIN asked ON asked.commune = record.commune AND record.date >= asked.start
WHERE kind = 'visit' AND household IS NOT NULL
GROUP BY record.commune, start, is_whole, village, household;

CREATE VIEW household AS SELECT commune, village, household, guided AS first_day, business AS business_day FROM household_start WHERE is_whole;

-- A household's largest working age grows by steps: each step counts on its day.
CREATE TABLE working_age_step AS
WITH told AS (
    SELECT record.commune, start, village, household, working_age, min(date) AS date
    FROM record JOIN asked ON asked.commune = record.commune AND record.date >= asked.start
    WHERE kind = 'visit' AND household IS NOT NULL AND working_age > 0
    GROUP BY record.commune, start, village, household, working_age
), grown AS (
    SELECT commune, start, village, date, working_age,
        max(working_age) OVER (PARTITION BY commune, start, village, household ORDER BY date, working_age DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM told
)
SELECT commune, start, village, date AS day, sum(greatest(0, working_age - coalesce(before, 0)))::BIGINT AS people
FROM grown GROUP BY commune, start, village, date;

-- How many more each village has on each day.
CREATE TABLE village_step AS
WITH step AS (
    SELECT commune, start, village, guided AS day, 1 AS guided, 0 AS platforms, 0 AS skills, 0 AS cashless, 0 AS people FROM household_start
    UNION ALL
    SELECT commune, start, village, platforms, 0, 1, 0, 0, 0 FROM household_start WHERE platforms IS NOT NULL
    UNION ALL
    SELECT commune, start, village, skills, 0, 0, 1, 0, 0 FROM household_start WHERE skills IS NOT NULL
    UNION ALL
    SELECT commune, start, village, greatest(cashless, business_day), 0, 0, 0, 1, 0
    FROM household_start JOIN household USING (commune, village, household) WHERE cashless IS NOT NULL AND business_day IS NOT NULL
    UNION ALL
    SELECT commune, start, village, day, 0, 0, 0, 0, people FROM working_age_step
)
SELECT commune, start, village, day, sum(guided)::BIGINT AS guided, sum(platforms)::BIGINT AS platforms, sum(skills)::BIGINT AS skills,
    sum(cashless)::BIGINT AS cashless, sum(people)::BIGINT AS people
FROM step GROUP BY commune, start, village, day;

-- What a village heard of at once: the largest reach of any one campaign, and of any one campaign or community training.
CREATE TABLE heard AS
SELECT commune, village, date, max(reach_households) AS households,
    max(CASE WHEN kind = 'campaign' THEN reach_working_age ELSE working_age END) AS people
FROM record WHERE is_heard(kind, sort) AND village IS NOT NULL
GROUP BY commune, village, date;

CREATE TABLE village_sum AS
WITH visited AS (
    SELECT start.span, step.village, sum(guided) AS guided, sum(platforms) AS platforms, sum(skills) AS skills, sum(cashless) AS cashless, sum(people) AS people
    FROM start JOIN span USING (span) JOIN village_step AS step ON step.commune = start.commune AND step.start = start.start AND step.day <= as_of
    GROUP BY start.span, step.village
), told AS (
    SELECT scope.span, village, max(households) AS households, max(people) AS people
    FROM scope JOIN span USING (span) JOIN heard ON heard.commune = scope.commune AND date BETWEEN to_date_from AND as_of
    GROUP BY scope.span, village
)
SELECT span, known.commune, known.village, is_active, known.households, known.working_age, known.businesses,
    coalesce(guided, 0) AS guided, greatest(coalesce(guided, 0), coalesce(told.households, 0)) AS communicated, coalesce(platforms, 0) AS platforms,
    coalesce(skills, 0) AS skills, coalesce(cashless, 0) AS cashless, greatest(coalesce(visited.people, 0), coalesce(told.people, 0)) AS informed
FROM known_village AS known LEFT JOIN visited USING (span, village) LEFT JOIN told USING (span, village);

-- A village's share: never above 100 %; without its baseline, or ended, it is no part of any sum.
INSERT INTO line
WITH share AS (
    SELECT span, commune, village, is_active, unnest([
        {'indicator': 'households-guided', 'reached': guided, 'all': households},
        {'indicator': 'households-communicated', 'reached': communicated, 'all': households},
        {'indicator': 'households-on-platforms', 'reached': platforms, 'all': households},
        {'indicator': 'households-digital-skills', 'reached': skills, 'all': households},
        {'indicator': 'working-age-informed', 'reached': informed, 'all': working_age},
        {'indicator': 'businesses-cashless', 'reached': cashless, 'all': businesses}], recursive := true)
    FROM village_sum
)
SELECT span, commune, village, 'village', indicator,
    CASE WHEN is_active THEN coalesce(least(reached, "all"), 0) * ("all" IS NOT NULL)::INTEGER ELSE 0 END,
    CASE WHEN is_active THEN coalesce("all", 0) ELSE 0 END,
    (is_active AND "all" IS NOT NULL)::INTEGER, (is_active AND "all" IS NULL)::INTEGER
FROM share;

-- households-new: households whose first visit ever falls in P. A count.
INSERT INTO line
WITH newcomer AS (
    SELECT commune, village, first_day AS day, count(*) AS households FROM household GROUP BY commune, village, first_day
), reached AS (
    SELECT span, village, sum(newcomer.households)::BIGINT AS households
    FROM newcomer JOIN scope USING (commune) JOIN span USING (span) WHERE day BETWEEN first AND as_of GROUP BY span, village
)
SELECT span, commune, village, 'village', 'households-new', CASE WHEN is_active THEN coalesce(households, 0) ELSE 0 END, 0, 1, 0
FROM standing_village LEFT JOIN reached USING (span, village);
