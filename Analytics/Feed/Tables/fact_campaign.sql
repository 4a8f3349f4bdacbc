SELECT
    id AS record_id, date, commune AS commune_code, village AS village_code, team AS team_code, member AS member_key,
    channel, reach_households, reach_working_age, len(feed_words(topics)) AS topic_count, feed_listed(topics) AS topics,
    is_returned, version, received_at
FROM record
WHERE kind = 'campaign'
