INSERT INTO village VALUES
    ('11113', '11113-01', 'Thôn Đông', 'thon', DATE '0001-01-01', DATE '9999-12-31'),
    ('11113', '11113-02', 'Thôn Đoài "cũ", giáp đê', 'thon', DATE '2025-07-01', DATE '2026-11-01');
INSERT INTO team VALUES
    ('11113', '11113-T00', 'commune', DATE '2025-07-16', DATE '9999-12-31'),
    ('11113', '11113-T01', 'village', DATE '2025-07-16', DATE '9999-12-31'),
    ('11113', '11113-T02', 'village', DATE '2025-07-16', DATE '2026-11-01');
INSERT INTO team_state VALUES
    ('11113-T00', DATE '2025-07-16', DATE '9999-12-31', '+Tổ CNSCĐ xã', NULL),
    ('11113-T01', DATE '2025-07-16', DATE '2026-01-01', 'Tổ cũ', '11113-02'),
    ('11113-T01', DATE '2026-01-01', DATE '9999-12-31', 'Tổ CNSCĐ thôn Đông', '11113-01'),
    ('11113-T02', DATE '2025-07-16', DATE '2026-11-01', 'Tổ CNSCĐ thôn Đoài', '11113-02');
INSERT INTO member_state VALUES
    ('11113', '11113-T01', '00000000000000aa', '0000000000000001', DATE '2025-07-16', DATE '2026-03-01', 'member', 'youth-union', 1),
    ('11113', '11113-T01', '00000000000000aa', '0000000000000001', DATE '2026-03-01', DATE '9999-12-31', 'leader', NULL, 2),
    ('11113', '11113-T02', '00000000000000bb', '0000000000000002', DATE '2025-07-16', DATE '2026-11-01', 'leader', 'village-head', 0);
INSERT INTO record BY NAME
SELECT
    '11113' AS commune, team, id, kind, date, start_minute, minutes, member, village, household, is_business, sort, place, channel, general, elderly,
    0 AS vulnerable, 0 AS unskilled_worker, small_trader, working_age, reach_households, attendees, topics, outcomes, is_returned, 1 AS version,
    received_at, answered_on
FROM (VALUES
    ('11113-T01', '00000000-0000-4000-8000-000000000001', 'visit', DATE '2026-10-01', 480, 45, '00000000000000aa', '11113-01', 7, true, NULL, 'home', NULL, 2, 1, 1, 2, NULL, NULL, ' vneid scam-awareness ', ' uses-digital-platform ', false, TIMESTAMP '2026-10-01 03:04:05.678901', NULL),
    ('11113-T01', '00000000-0000-4000-8000-000000000002', 'visit', DATE '2026-12-31', 1439, 1, '00000000000000aa', '11113-01', NULL, false, NULL, 'market', NULL, 5, 0, 0, 0, NULL, NULL, ' vneid ', NULL, true, TIMESTAMP '2027-01-08 17:00:00', NULL),
    ('11113-T02', '00000000-0000-4000-8000-000000000003', 'visit', DATE '2026-10-01', 540, 30, NULL, '11113-02', 7, false, NULL, 'home', NULL, 0, 0, 0, 0, NULL, NULL, ' tan-ky-2026.cho-que ', NULL, false, TIMESTAMP '2026-10-01 09:00:00', NULL),
    ('11113-T02', '00000000-0000-4000-8000-000000000004', 'visit', DATE '2026-09-30', 540, 30, NULL, '11113-02', 7, false, NULL, 'home', NULL, 1, 0, 0, 0, NULL, NULL, ' vneid ', NULL, false, TIMESTAMP '2026-09-30 09:00:00', NULL),
    ('11113-T00', '00000000-0000-4000-8000-000000000005', 'training', DATE '2026-10-20', 840, 120, NULL, NULL, NULL, false, 'member', NULL, NULL, 0, 0, 0, 0, NULL, ' 00000000000000aa 00000000000000bb ', ' vneid scam-awareness ', NULL, false, TIMESTAMP '2026-10-20 12:00:00', NULL),
    ('11113-T00', '00000000-0000-4000-8000-000000000006', 'campaign', DATE '2026-10-21', NULL, NULL, NULL, '11113-01', NULL, false, NULL, NULL, 'loudspeaker', 0, 0, 0, 0, 250, NULL, ' scam-awareness ', NULL, false, TIMESTAMP '2026-10-21 12:00:00', NULL),
    ('11113-T01', '00000000-0000-4000-8000-000000000007', 'shift', DATE '2026-10-22', 480, 240, '00000000000000aa', '11113-01', NULL, false, NULL, 'community-point', NULL, 0, 0, 0, 0, NULL, NULL, NULL, NULL, false, TIMESTAMP '2026-10-22 12:00:00', NULL),
    ('11113-T01', '00000000-0000-4000-8000-000000000008', 'feedback', DATE '2026-10-23', NULL, NULL, '00000000000000aa', NULL, NULL, false, 'complaint', NULL, NULL, 0, 0, 0, 0, NULL, NULL, ' vneid ', NULL, false, TIMESTAMP '2026-10-23 12:00:00', DATE '2026-10-25')
) given(team, id, kind, date, start_minute, minutes, member, village, household, is_business, sort, place, channel, general, elderly, small_trader, working_age, reach_households, attendees, topics, outcomes, is_returned, received_at, answered_on);
INSERT INTO figure VALUES
    (NULL, '31', 'province', '2026-Q4', NULL, 'households-new', 12, NULL, 12, NULL, NULL, false, NULL, NULL, NULL, DATE '2026-12-01', false, '2026-Q4'),
    ('11113', '11113', 'commune', '2026-RQ4', 'tan-ky-2026', 'village-coverage', 2, 3, 66.666667, 100, 'missed', false, NULL, NULL, NULL, DATE '2026-12-01', false, '2026-Q4'),
    ('11113', '11113-01', 'village', '2026-Q4', 'tan-ky-2026', 'households-guided', 0, 0, NULL, 80, 'no-data', true, 'baseline.households: 3 thôn; khác', NULL, NULL, DATE '2026-12-01', false, '2026-Q4'),
    ('11113', '11113', 'commune', '2026-Q4', 'tan-ky-2026', 'supports-per-team', 300, 2, 150, 160, 'behind', false, NULL, 1, 2, DATE '2026-12-01', false, '2026-Q4'),
    ('11113', '11113', 'commune', '2026-Q3', 'tan-ky-2026', 'supports-per-team', 400, 2, 200, 160, 'met', false, NULL, 2, 2, DATE '2026-09-30', true, '2026-Q3');
