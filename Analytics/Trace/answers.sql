-- feedback-answered: the feedback received in P.
SELECT kind, team, village, id, date, received_at, concat(team, id) AS thing, NULL::BIGINT AS amount, NULL::VARCHAR AS measure
FROM record
WHERE date >= $from::DATE AND kind = 'feedback'
