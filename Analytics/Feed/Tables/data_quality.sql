-- What was counted elsewhere stands beside what lies here, also where either side has nothing.
WITH held AS (
    SELECT
        commune, printf('%d-Q%d', year(date), quarter(date)) AS quarter, kind, count(*) AS rows,
        count(*) FILTER (is_returned) AS returned,
        count(*) FILTER (datediff('day', date, CAST(received_at + INTERVAL 7 HOUR AS DATE)) > 7) AS late
    FROM record
    GROUP BY ALL
)
SELECT
    coalesce(held.commune, quality.commune) AS commune_code, coalesce(held.quarter, quality.quarter) AS quarter,
    coalesce(held.kind, quality.kind) AS record_kind, coalesce(held.rows, 0) AS rows, quality.stored_rows,
    coalesce(held.returned, 0) AS returned, coalesce(held.late, 0) AS late, quality.rejected, quality.capped,
    (SELECT generated_at FROM feed_publication) AS generated_at
FROM held
FULL JOIN feed_quality quality ON quality.commune = held.commune AND quality.quarter = held.quarter AND quality.kind = held.kind
