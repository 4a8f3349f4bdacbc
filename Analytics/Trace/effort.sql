-- What teams did in P. People supported of priority groups are counted also of teams that are dissolved by now.
SELECT kind, team, village, id, date, received_at,
    CASE $indicator WHEN 'active-days-per-week' THEN date::VARCHAR ELSE concat(team, id) END AS thing,
    CASE $indicator
        WHEN 'supports-per-team' THEN people WHEN 'priority-supports' THEN priority WHEN 'active-days-per-week' THEN 1
        WHEN 'hours-per-active-day' THEN least(minutes, 1440 - start_minute)
    END AS amount,
    CASE $indicator
        WHEN 'supports-per-team' THEN 'people' WHEN 'priority-supports' THEN 'people' WHEN 'active-days-per-week' THEN 'days'
        WHEN 'hours-per-active-day' THEN 'minutes'
    END AS measure
FROM record
WHERE date >= $from::DATE
    AND CASE
        WHEN $indicator IN ('supports-per-team', 'priority-supports') THEN is_help(kind, sort)
        WHEN $indicator = 'teams-active' THEN is_work(kind) OR kind = 'campaign'
        ELSE is_work(kind)
    END
    AND ($indicator = 'priority-supports' OR team IN (SELECT unit FROM standing))
