SELECT
    id AS record_id, date, commune AS commune_code, village AS village_code, team AS team_code, member AS member_key,
    unnest(list_sort(feed_words(topics))) AS topic_id, place,
    general + elderly + vulnerable + unskilled_worker + small_trader AS people_total,
    elderly + vulnerable + unskilled_worker + small_trader AS people_priority
FROM record
WHERE kind = 'visit'
