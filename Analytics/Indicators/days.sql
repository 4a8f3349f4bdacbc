-- What each team did on each day. Minutes are the length of the union of its visits, trainings and shifts; what passes midnight is dropped.
-- Each of them is one number, its begin and its end; sorted and gone through one after another they add up to another such number: the
-- minutes so far, and the latest end. A sort of each day's few numbers is much quicker than one of all records.
CREATE TABLE team_day AS
WITH met AS (
    SELECT commune, team, date,
        count(*) FILTER (is_work(kind)) AS works,
        list(start_minute * 2048 + least(start_minute + minutes, 1440)) FILTER (is_work(kind) AND start_minute + minutes IS NOT NULL) AS work,
        sum(general + elderly + vulnerable + unskilled_worker + small_trader) FILTER (is_help(kind, sort)) AS people,
        sum(elderly + vulnerable + unskilled_worker + small_trader) FILTER (is_help(kind, sort)) AS priority,
        count(*) FILTER (kind = 'campaign') AS campaigns,
        bool_or(contains(topics, ' scam-awareness ')) FILTER (is_told(kind, sort)) AS scams,
        bool_or(contains(topics, ' data-protection ')) FILTER (is_told(kind, sort)) AS data
    FROM record WHERE kind <> 'feedback' GROUP BY commune, team, date
)
SELECT commune, team, date, works > 0 AS is_active,
    coalesce(list_reduce(list_sort(work), lambda sofar, next:
        CASE WHEN next % 2048 <= sofar % 2048 THEN sofar
        ELSE (sofar // 2048 + next % 2048 - greatest(next // 2048, sofar % 2048)) * 2048 + next % 2048 END, 0) // 2048, 0)::BIGINT AS minutes,
    coalesce(people, 0)::BIGINT AS people, coalesce(priority, 0)::BIGINT AS priority,
    campaigns > 0 AS has_campaign, coalesce(scams, false) AS scams, coalesce(data, false) AS data
FROM met;
