-- A team stands under the village, and with the name, that it had last.
WITH team_now AS (
    SELECT team, name, village FROM team_state
    QUALIFY row_number() OVER (PARTITION BY team ORDER BY from_day DESC, end_day DESC) = 1
),
province AS (
    SELECT code, kind, name, longitude, latitude FROM feed_unit WHERE level = 'province'
),
unit AS (
    SELECT code AS unit, level, kind, name, NULL AS commune, NULL AS village, NULL AS team, longitude, latitude, NULL::DATE AS from_day, NULL::DATE AS end_day
    FROM feed_unit WHERE level = 'province'
    UNION ALL
    SELECT code, level, kind, name, code, NULL, NULL, longitude, latitude, NULL, NULL
    FROM feed_unit WHERE level = 'commune'
    UNION ALL
    SELECT village, 'village', kind, name, commune, village, NULL, NULL, NULL, from_day, end_day
    FROM village
    UNION ALL
    SELECT team.team, 'team', team.level, coalesce(team_now.name, team.team), team.commune, team_now.village, team.team, NULL, NULL, team.from_day, team.end_day
    FROM team LEFT JOIN team_now ON team_now.team = team.team
)
SELECT
    unit.unit AS unit_code, unit.level, unit.kind, unit.name,
    CASE unit.level
        WHEN 'commune' THEN province.code
        WHEN 'village' THEN unit.commune
        WHEN 'team' THEN coalesce(unit.village, unit.commune)
    END AS parent_code,
    province.code AS province_code, province.name AS province_name,
    unit.commune AS commune_code, official.name AS commune_name,
    unit.village AS village_code, village.name AS village_name,
    unit.team AS team_code, CASE WHEN unit.level = 'team' THEN unit.name END AS team_name,
    unit.longitude AS label_longitude, unit.latitude AS label_latitude,
    feed_known_day(unit.from_day) AS from_date, feed_known_day(unit.end_day) AS end_date
FROM unit
CROSS JOIN province
LEFT JOIN feed_unit official ON official.code = unit.commune
LEFT JOIN village ON village.village = unit.village
