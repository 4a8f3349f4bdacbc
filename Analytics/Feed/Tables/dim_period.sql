SELECT
    period,
    CASE calendar || '-' || kind
        WHEN 'civil-month' THEN 'Tháng ' || month || '/' || year
        WHEN 'civil-quarter' THEN 'Quý ' || roman || '/' || year
        WHEN 'civil-year' THEN 'Năm ' || year
        WHEN 'reporting-month' THEN 'Kỳ báo cáo tháng ' || month || '/' || year
        WHEN 'reporting-quarter' THEN 'Kỳ báo cáo quý ' || roman || '/' || year
        WHEN 'reporting-half-year' THEN 'Kỳ báo cáo 6 tháng ' || CASE WHEN month = '06' THEN 'đầu' ELSE 'cuối' END || ' năm ' || year
        WHEN 'reporting-year' THEN 'Kỳ báo cáo năm ' || year
    END AS name_vi,
    CASE calendar || '-' || kind
        WHEN 'civil-month' THEN 'Month ' || month || '/' || year
        WHEN 'civil-quarter' THEN 'Q' || quarter || '/' || year
        WHEN 'civil-year' THEN 'Year ' || year
        WHEN 'reporting-month' THEN 'Reporting month ' || month || '/' || year
        WHEN 'reporting-quarter' THEN 'Reporting quarter Q' || quarter || '/' || year
        WHEN 'reporting-half-year' THEN 'Reporting ' || CASE WHEN month = '06' THEN 'first' ELSE 'second' END || ' half of ' || year
        WHEN 'reporting-year' THEN 'Reporting year ' || year
    END AS name_en,
    calendar, kind, first_day AS from_date, last_day AS to_date, closing_quarter,
    lag(period) OVER (PARTITION BY calendar, kind ORDER BY first_day) AS previous_period
FROM (
    -- Of either calendar a period is named by the month in which it ends.
    SELECT
        *, printf('%02d', month(last_day)) AS month, quarter(last_day) AS quarter, year(last_day) AS year,
        ['I', 'II', 'III', 'IV'][quarter(last_day)] AS roman
    FROM feed_period
)
