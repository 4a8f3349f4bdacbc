SELECT
    id AS record_id, date, commune AS commune_code, village AS village_code, team AS team_code, member AS member_key,
    start_minute, minutes, sort AS training_kind, format, organiser, len(feed_words(attendees)) AS attendee_count,
    general AS people_general, elderly AS people_elderly, vulnerable AS people_vulnerable,
    unskilled_worker AS people_unskilled_worker, small_trader AS people_small_trader,
    general + elderly + vulnerable + unskilled_worker + small_trader AS people_total,
    elderly + vulnerable + unskilled_worker + small_trader AS people_priority,
    working_age, len(feed_words(topics)) AS topic_count, feed_listed(topics) AS topics,
    is_returned, version, received_at
FROM record
WHERE kind = 'training'
