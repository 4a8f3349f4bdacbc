SELECT
    id AS record_id, date, commune AS commune_code, village AS village_code, team AS team_code, member AS member_key,
    start_minute, minutes, place, household IS NOT NULL AS has_household, is_business,
    general AS people_general, elderly AS people_elderly, vulnerable AS people_vulnerable,
    unskilled_worker AS people_unskilled_worker, small_trader AS people_small_trader,
    general + elderly + vulnerable + unskilled_worker + small_trader AS people_total,
    elderly + vulnerable + unskilled_worker + small_trader AS people_priority,
    working_age, len(feed_words(topics)) AS topic_count, len(feed_words(outcomes)) AS outcome_count,
    is_returned, version, received_at
FROM record
WHERE kind = 'visit'
