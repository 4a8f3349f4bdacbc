-- Whole numbers all the way, so that nothing is lost to rounding: a target stands in millionths.
CREATE MACRO reaches(numerator, scale, denominator, target, passed, days) AS
    numerator::HUGEINT * scale * 1000000 * days >= (target * 1000000)::HUGEINT * denominator * passed;
-- Up to 6 decimals, half away from zero.
CREATE MACRO value_of(numerator, scale, denominator) AS
    (((numerator::HUGEINT * scale * 2000000 + denominator) // (2 * denominator))::DECIMAL(18, 0) * 0.000001::DECIMAL(6, 6))::DECIMAL(18, 6);

-- Of a target with a pace, whether the value keeps up with the days that have passed.
CREATE MACRO verdict(kind, rhythm, is_settled, is_reached, is_on_pace) AS
    CASE
        WHEN kind = 'state' THEN CASE WHEN is_reached THEN 'met' ELSE 'missed' END
        WHEN rhythm = 'by' AND is_reached THEN 'met'
        WHEN is_settled THEN CASE WHEN is_reached THEN 'met' ELSE 'missed' END
        WHEN kind = 'rate' AND rhythm = 'by' THEN 'behind'
        WHEN kind = 'rate' THEN CASE WHEN is_reached THEN 'on-track' ELSE 'behind' END
        WHEN is_on_pace THEN 'on-track'
        ELSE 'behind'
    END;

CREATE TABLE judged AS
SELECT total.*, kind, is_team_measure, target, rhythm, is_settled,
    CASE WHEN is_count THEN NULL ELSE denominator END AS shown_denominator,
    CASE WHEN is_count THEN numerator::DECIMAL(18, 6) WHEN denominator > 0 THEN value_of(numerator, scale, denominator) END AS value,
    CASE
        WHEN indicator = 'members-on-quota' AND quota IS NULL THEN 'plan.quota'
        WHEN unknown > 0 THEN concat(unknown_of, ': ', unknown, ' ', unknown_unit)
        WHEN is_count OR denominator > 0 THEN ''
        WHEN known = 0 THEN nothing
        ELSE zero
    END AS missing,
    CASE
        WHEN target IS NULL THEN NULL
        WHEN denominator = 0 THEN 'no-data'
        ELSE verdict(kind, rhythm, is_settled, reaches(numerator, scale, denominator, target, 1, 1),
            reaches(numerator, scale, denominator, target, goal.elapsed, goal.days))
    END AS status
FROM total JOIN indicator USING (indicator) JOIN span USING (span) LEFT JOIN goal USING (span, commune, indicator);

-- Of the team measures a commune and a province take their status from their active teams.
CREATE TABLE meeting AS
WITH team_status AS (
    SELECT active_team.span, active_team.commune, judged.indicator, judged.status
    FROM active_team JOIN judged ON judged.span = active_team.span AND judged.unit = active_team.team AND judged.level = 'team'
    WHERE is_team_measure
), counted AS (
    SELECT span, commune, indicator, count(*) AS teams, count(*) FILTER (status = 'met') AS met, count(*) FILTER (status = 'on-track') AS on_track
    FROM team_status GROUP BY span, commune, indicator
)
SELECT span, commune AS unit, indicator, teams, met, on_track FROM counted
UNION ALL
SELECT span, province, indicator, sum(teams), sum(met), sum(on_track) FROM counted JOIN span USING (span) CROSS JOIN province WHERE of_province GROUP BY span, province, indicator;

CREATE TABLE figure AS
SELECT CASE WHEN level = 'province' THEN NULL ELSE judged.commune END AS commune, judged.unit, level, period, plan, judged.indicator, numerator,
    shown_denominator AS denominator, value, target,
    CASE
        WHEN NOT is_team_measure OR level = 'team' OR status IS NULL OR status = 'no-data' THEN status
        WHEN met = teams THEN 'met'
        WHEN met + on_track = teams THEN 'on-track'
        WHEN is_settled THEN 'missed'
        ELSE 'behind'
    END AS status,
    known > 0 AND unknown > 0 AS is_partial, missing,
    CASE WHEN is_team_measure AND level <> 'team' AND target IS NOT NULL THEN coalesce(met + on_track, 0) END::INTEGER AS teams_meeting,
    CASE WHEN is_team_measure AND level <> 'team' AND target IS NOT NULL THEN coalesce(teams, 0) END::INTEGER AS teams_of,
    as_of, is_closed, closing_quarter
FROM judged JOIN span USING (span) LEFT JOIN meeting ON meeting.span = judged.span AND meeting.unit = judged.unit AND meeting.indicator = judged.indicator
WHERE level <> 'unshown';
