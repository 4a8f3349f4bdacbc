SELECT
    id AS record_id, date, commune AS commune_code, village AS village_code, team AS team_code, member AS member_key,
    unnest(list_sort(feed_words(outcomes))) AS outcome_id, household IS NOT NULL AS has_household, is_business
FROM record
WHERE kind = 'visit'
