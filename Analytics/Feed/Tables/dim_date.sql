-- The periods of both calendars come as rows, so that what a period is stands in one place.
WITH day AS (
    SELECT unnest(generate_series(min(first_day), max(last_day), INTERVAL 1 DAY))::DATE AS date
    FROM feed_period
    WHERE calendar = 'civil' AND kind = 'year'
),
span AS (
    SELECT calendar || '-' || kind AS sort, period, first_day, last_day FROM feed_period
)
SELECT
    date,
    year(date) AS year,
    quarter.period AS quarter,
    quarter(date) AS quarter_number,
    'Quý ' || ['I', 'II', 'III', 'IV'][quarter(date)] || '/' || year(date) AS quarter_name,
    month.period AS month,
    month(date) AS month_number,
    'Tháng ' || month(date) || '/' || year(date) AS month_name,
    day(date) AS day_of_month,
    isoyear(date) AS iso_year,
    week(date) AS iso_week,
    printf('%d-W%02d', isoyear(date), week(date)) AS week,
    date_trunc('week', date)::DATE AS week_from,
    isodow(date) AS day_of_week,
    ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'][isodow(date)] AS day_name,
    isodow(date) >= 6 AS is_weekend,
    reporting_month.period AS reporting_month,
    reporting_quarter.period AS reporting_quarter,
    reporting_half.period AS reporting_half_year,
    reporting_year.period AS reporting_year
FROM day
JOIN span month ON month.sort = 'civil-month' AND date BETWEEN month.first_day AND month.last_day
JOIN span quarter ON quarter.sort = 'civil-quarter' AND date BETWEEN quarter.first_day AND quarter.last_day
JOIN span reporting_month ON reporting_month.sort = 'reporting-month' AND date BETWEEN reporting_month.first_day AND reporting_month.last_day
JOIN span reporting_quarter ON reporting_quarter.sort = 'reporting-quarter' AND date BETWEEN reporting_quarter.first_day AND reporting_quarter.last_day
JOIN span reporting_half ON reporting_half.sort = 'reporting-half-year' AND date BETWEEN reporting_half.first_day AND reporting_half.last_day
JOIN span reporting_year ON reporting_year.sort = 'reporting-year' AND date BETWEEN reporting_year.first_day AND reporting_year.last_day
