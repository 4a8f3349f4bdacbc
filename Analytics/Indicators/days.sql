-- What each team did on each day. Minutes are the length of the union of its visits, trainings and shifts; what passes midnight is dropped.
CREATE TABLE team_day AS
WITH work AS (
    SELECT team, date, start_minute AS begins, least(start_minute + minutes, 1440) AS ends
    FROM record WHERE kind IN ('visit', 'training', 'shift')
), after AS (
    SELECT team, date, begins, ends,
        max(ends) OVER (PARTITION BY team, date ORDER BY begins, ends ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
    FROM work
), worked AS (
    SELECT team, date, sum(greatest(0, ends - greatest(begins, coalesce(reached, 0))))::BIGINT AS minutes FROM after GROUP BY team, date
), met AS (
    SELECT commune, team, date,
        sum(general + elderly + vulnerable + unskilled_worker + small_trader) FILTER (kind = 'visit' OR sort = 'community') AS people,
        sum(elderly + vulnerable + unskilled_worker + small_trader) FILTER (kind = 'visit' OR sort = 'community') AS priority,
        count(*) FILTER (kind = 'campaign') AS campaigns,
        bool_or(contains(topics, ' scam-awareness ')) FILTER (kind IN ('visit', 'campaign') OR sort = 'community') AS scams,
        bool_or(contains(topics, ' data-protection ')) FILTER (kind IN ('visit', 'campaign') OR sort = 'community') AS data
    FROM record WHERE kind <> 'feedback' GROUP BY commune, team, date
)
SELECT commune, team, date, minutes IS NOT NULL AS is_active, coalesce(minutes, 0) AS minutes, coalesce(people, 0)::BIGINT AS people,
    coalesce(priority, 0)::BIGINT AS priority, campaigns > 0 AS has_campaign, coalesce(scams, false) AS scams, coalesce(data, false) AS data
FROM met LEFT JOIN worked USING (team, date);
