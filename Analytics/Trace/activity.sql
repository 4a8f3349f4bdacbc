-- What counts once, such as a household, counts once for each team and village.
SELECT kind, team, village, sum(records)::BIGINT AS records, sum(amount)::BIGINT AS amount, any_value(measure) AS measure
FROM (SELECT kind, team, village, thing, count(*) AS records, max(amount) AS amount, any_value(measure) AS measure FROM chosen GROUP BY kind, team, village, thing)
GROUP BY kind, team, village
ORDER BY team, village NULLS FIRST, kind
