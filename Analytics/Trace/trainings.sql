-- members-trained: the trainings of members that anybody attended, whichever team has recorded them.
SELECT kind, team, village, id, date, received_at, concat(team, id) AS thing, attendees AS amount, 'attendees' AS measure
FROM record
WHERE date >= $from::DATE AND is_teaching(kind, sort) AND attendees > 0
