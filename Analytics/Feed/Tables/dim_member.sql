SELECT
    member AS member_key, commune AS commune_code, team AS team_code, role, affiliation,
    feed_known_day(min(from_day) OVER membership) AS from_date, feed_known_day(max(end_day) OVER membership) AS end_date
FROM member_state
WINDOW membership AS (PARTITION BY member)
QUALIFY row_number() OVER (PARTITION BY member ORDER BY from_day DESC, end_day DESC, team, role) = 1
