-- dossiers-online: the months of P that have a figure; those that are over and have none are missing.
INSERT INTO line
SELECT span, commune, commune, 'commune', 'dossiers-online', coalesce(sum(dossiers_online), 0)::BIGINT, coalesce(sum(dossiers), 0)::BIGINT,
    count(dossiers), count(*) FILTER (month.month IS NOT NULL AND is_over AND dossiers IS NULL)
FROM scope LEFT JOIN span_month AS month USING (span) LEFT JOIN statistics USING (commune, month)
GROUP BY span, commune;

-- ocop-online: the newest month with a figure up to as of.
INSERT INTO line
WITH newest AS (
    SELECT span, scope.commune, arg_max(products, month) AS products, arg_max(products_online, month) AS online
    FROM scope JOIN span USING (span) JOIN statistics ON statistics.commune = scope.commune AND month <= as_of AND products IS NOT NULL
    GROUP BY span, scope.commune
)
SELECT span, commune, commune, 'commune', 'ocop-online', coalesce(online, 0), coalesce(products, 0),
    CASE WHEN products IS NULL THEN 0 ELSE 1 END, CASE WHEN products IS NULL THEN 1 ELSE 0 END
FROM scope LEFT JOIN newest USING (span, commune);
