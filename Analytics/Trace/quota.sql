-- members-on-quota: the visits of households by those who count as members.
SELECT kind, record.team, village, record.id, date, received_at, noted.household::VARCHAR AS thing, 1 AS amount, 'households' AS measure
FROM record LEFT JOIN noted ON noted.team = record.team AND noted.id = record.id
WHERE date >= $from::DATE AND kind = 'visit' AND has_household AND record.team IN (SELECT unit FROM standing)
    AND member NOT IN (SELECT member_key FROM read_parquet($dim_member) WHERE role = 'collaborator')
