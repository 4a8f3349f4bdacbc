-- teams-scam-awareness: what is about scams or about data protection, of campaigns, community trainings and visits.
WITH about AS (
    SELECT DISTINCT team_code AS team, record_id AS id FROM read_parquet($fact_visit_topic) WHERE topic_id IN ('scam-awareness', 'data-protection')
)
SELECT kind, record.team, village, record.id, date, received_at, concat(record.team, record.id) AS thing, NULL::BIGINT AS amount, NULL::VARCHAR AS measure
FROM record LEFT JOIN about ON about.team = record.team AND about.id = record.id
WHERE date >= $from::DATE AND is_told(kind, sort) AND record.team IN (SELECT unit FROM standing)
    AND (about.id IS NOT NULL OR list_has_any(string_split(coalesce(topics, ''), '; '), ['scam-awareness', 'data-protection']))
