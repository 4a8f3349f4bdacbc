-- A dissolved team still has its lines, with nothing in them.
INSERT INTO line
SELECT span, commune, team, 'team', indicator, 0, 0, 0, 0
FROM standing_team CROSS JOIN indicator
WHERE NOT is_active AND grain = 'team' AND indicator NOT IN ('priority-supports', 'reports-on-time');

-- Sums of numerators and of denominators, never means of ratios.
CREATE TABLE total AS
SELECT span, commune, unit, level, indicator, numerator, denominator, known, unknown, is_closed
FROM line JOIN scope USING (span, commune) WHERE level <> 'commune' AND is_shown
UNION ALL
SELECT span, commune, commune, CASE WHEN is_shown THEN 'commune' ELSE 'unshown' END, indicator, coalesce(sum(numerator), 0)::BIGINT, coalesce(sum(denominator), 0)::BIGINT,
    coalesce(sum(known), 0)::BIGINT, coalesce(sum(unknown), 0)::BIGINT, any_value(is_closed)
FROM scope CROSS JOIN indicator LEFT JOIN line USING (span, commune, indicator) GROUP BY span, commune, is_shown, indicator
UNION ALL
SELECT span, province, province, 'province', indicator, coalesce(sum(numerator), 0)::BIGINT, coalesce(sum(denominator), 0)::BIGINT,
    coalesce(sum(known), 0)::BIGINT, coalesce(sum(unknown), 0)::BIGINT, bool_and(is_closed)
FROM scope JOIN span USING (span) CROSS JOIN province CROSS JOIN indicator LEFT JOIN line USING (span, commune, indicator) WHERE of_province GROUP BY span, province, indicator;
