SELECT
    id AS record_id, date, commune AS commune_code, village AS village_code, team AS team_code, member AS member_key,
    start_minute, minutes, place, is_returned, version, received_at
FROM record
WHERE kind = 'shift'
