-- village-coverage: active villages with at least one active village team, of all active villages.
INSERT INTO line
SELECT span, commune, commune, 'commune', 'village-coverage', count(team.village), count(*), count(*), 0
FROM standing_village AS village
LEFT JOIN (SELECT DISTINCT span, village FROM active_team WHERE level = 'village') AS team USING (span, village)
WHERE is_active
GROUP BY span, commune;

-- commune-team: 1 per commune of the official list.
INSERT INTO line
SELECT span, commune, commune, 'commune', 'commune-team', count(team), 1, 1, 0
FROM scope LEFT JOIN (SELECT DISTINCT span, commune, team FROM active_team WHERE level = 'commune') USING (span, commune)
GROUP BY span, commune;
