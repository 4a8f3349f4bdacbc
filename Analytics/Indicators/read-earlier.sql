INSERT INTO earlier BY NAME
SELECT commune_code AS commune, unit_code AS unit, unit_level AS level, period, plan_id AS plan, indicator_id AS indicator, numerator, denominator,
    value, target, status, is_partial, coalesce(missing, '') AS missing, teams_meeting, teams_of, as_of, is_closed, closing_quarter
FROM read_parquet($files)
