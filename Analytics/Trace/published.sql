-- The records of a unit as the feed publishes them, all kinds in the words of the lake.
SELECT * FROM (
    SELECT record_id AS id, 'visit' AS kind, NULL::VARCHAR AS sort, date, commune_code AS commune, village_code AS village, team_code AS team,
        member_key AS member, start_minute, minutes, people_total AS people, people_priority AS priority, working_age, has_household, is_business,
        NULL::BIGINT AS attendees, NULL::BIGINT AS reach_households, NULL::BIGINT AS reach_working_age, NULL::VARCHAR AS topics, received_at
    FROM read_parquet($fact_visit)
    UNION ALL BY NAME
    SELECT record_id AS id, 'training' AS kind, training_kind AS sort, date, commune_code AS commune, village_code AS village, team_code AS team,
        member_key AS member, start_minute, minutes, people_total AS people, people_priority AS priority, working_age, attendee_count AS attendees, topics, received_at
    FROM read_parquet($fact_training)
    UNION ALL BY NAME
    SELECT record_id AS id, 'campaign' AS kind, date, commune_code AS commune, village_code AS village, team_code AS team,
        member_key AS member, reach_households, reach_working_age, topics, received_at
    FROM read_parquet($fact_campaign)
    UNION ALL BY NAME
    SELECT record_id AS id, 'shift' AS kind, date, commune_code AS commune, village_code AS village, team_code AS team,
        member_key AS member, start_minute, minutes, received_at
    FROM read_parquet($fact_shift)
    UNION ALL BY NAME
    SELECT record_id AS id, 'feedback' AS kind, feedback_kind AS sort, date, commune_code AS commune, village_code AS village, team_code AS team,
        member_key AS member, received_at
    FROM read_parquet($fact_feedback)
)
WHERE date BETWEEN $read_from::DATE AND $as_of::DATE
    AND CASE $level WHEN 'team' THEN team = $unit WHEN 'village' THEN village = $unit WHEN 'commune' THEN commune = $unit ELSE true END
