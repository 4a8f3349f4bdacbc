-- Visits of one commune. What varies does so by the hash of the visit's number: the same visits each time.
INSERT INTO record BY NAME
WITH number AS (
    SELECT i::BIGINT AS i, (hash(i, $place) >> 1)::BIGINT AS h, (hash(i + 1, $place, 'b') >> 1)::BIGINT AS g FROM range($visits) AS numbers(i)
), seats AS (SELECT count(*) AS seats FROM cast_team WHERE place = $place)
SELECT commune, team, printf('0195d4c1-%04x-7c3a-9a51-%012x', $place, i) AS id, 'visit' AS kind,
    DATE '2026-10-01' + (h % 51)::INTEGER AS date, (420 + (h >> 8) % 600)::INTEGER AS start_minute, (15 + (h >> 20) % 76)::INTEGER AS minutes,
    member, village,
    CASE WHEN g % 5 > 0 THEN (hash(village, (g >> 8) % 400) >> 1)::BIGINT END AS household, g % 11 = 0 AS is_business,
    ['home', 'community-point', 'workplace', 'market', 'online'][(h >> 32) % 5 + 1] AS place,
    ((g >> 20) % 3)::INTEGER AS general, ((g >> 24) % 2)::INTEGER AS elderly, 0 AS vulnerable, ((g >> 28) % 2)::INTEGER AS unskilled_worker, 1 AS small_trader,
    ((g >> 30) % 3)::INTEGER AS working_age,
    [' vneid ', ' vneid scam-awareness ', ' online-public-services qr-payment ', ' scam-awareness data-protection '][(g >> 34) % 4 + 1] AS topics,
    ['', ' uses-digital-platform ', ' has-digital-skills uses-digital-platform ', ' accepts-cashless '][(g >> 38) % 4 + 1] AS outcomes,
    false AS is_returned, 1 AS version, (DATE '2026-10-01' + (h % 51)::INTEGER)::TIMESTAMP + INTERVAL 9 HOUR + to_seconds((h % 3600)::INTEGER) AS received_at
FROM number CROSS JOIN seats JOIN cast_team ON cast_team.place = $place AND cast_team.seat = (h >> 44) % seats;
