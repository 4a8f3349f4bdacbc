-- What the demo lacks, so that no measure is held against nothing: a row for each table that is written anew, its query after the name.
-- name: fact_indicator
WITH judged AS (
    SELECT * REPLACE (
        CASE WHEN target IS NOT NULL THEN target WHEN hash(unit_code, indicator_id) % 3 = 0 THEN 40 + hash(unit_code) % 3 END::DECIMAL(18, 4) AS target)
    FROM figure
), first AS (
    SELECT * REPLACE (
        CASE WHEN target IS NOT NULL THEN ['met', 'missed', 'on-track', 'behind', 'no-data'][(1 + hash(unit_code, indicator_id, period) % 5)::BIGINT] END AS status)
    FROM judged
)
FROM first
UNION ALL
SELECT * REPLACE ('ke-hoach-hai' AS plan_id, numerator + 7 AS numerator, (target + 5)::DECIMAL(18, 4) AS target, CASE WHEN target IS NOT NULL THEN 'met' END AS status, false AS is_first_plan)
FROM first WHERE commune_code IN ('02536', '11113')
-- name: fact_report
SELECT * REPLACE (
    ['due', 'submitted', 'late', 'overdue', 'accepted', 'returned'][(1 + hash(unit_code, period) % 6)::BIGINT] AS state,
    [true, false, NULL][(1 + hash(period, unit_code) % 3)::BIGINT] AS is_on_time)
FROM figure
-- name: data_quality
SELECT * REPLACE (("rows" + hash(commune_code, record_kind) % 4)::BIGINT AS stored_rows, (hash(record_kind, commune_code, quarter) % 5)::BIGINT AS capped, (hash(quarter, record_kind) % 3)::BIGINT AS returned)
FROM figure
-- name: fact_training
SELECT * REPLACE (CASE training_kind WHEN 'member' THEN 11 ELSE people_total END AS people_total, CASE training_kind WHEN 'member' THEN 3 ELSE people_priority END AS people_priority)
FROM figure
-- name: dim_plan
FROM figure
UNION ALL BY NAME
SELECT * REPLACE ('ke-hoach-hai' AS plan_id) FROM (FROM figure LIMIT 1)
