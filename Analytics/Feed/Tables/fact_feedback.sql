SELECT
    id AS record_id, date, commune AS commune_code, village AS village_code, team AS team_code, member AS member_key,
    sort AS feedback_kind, len(feed_words(topics)) AS topic_count, feed_listed(topics) AS topics,
    answered_on, resolved_on, forwarded_to, version, received_at
FROM record
WHERE kind = 'feedback'
