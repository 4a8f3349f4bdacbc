-- A page in the order of all lists of records: the newest day first, and of a day what came last.
SELECT kind, team, id, date, village, received_at
FROM chosen
WHERE ($reach::VARCHAR IS NULL OR team = $reach)
    AND ($day::DATE IS NULL OR date < $day::DATE OR (date = $day::DATE AND (
        epoch_ms(received_at) < $at::BIGINT OR (epoch_ms(received_at) = $at::BIGINT AND (team > $after_team OR (team = $after_team AND id > $after_id))))))
ORDER BY date DESC, epoch_ms(received_at) DESC, team, id
LIMIT $limit
