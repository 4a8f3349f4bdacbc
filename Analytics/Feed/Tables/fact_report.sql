SELECT
    report.unit AS unit_code, report.level AS unit_level, report.commune AS commune_code,
    report.period, period.calendar, period.kind AS period_kind, period.first_day AS period_from, period.last_day AS period_to,
    period.closing_quarter, report.due_on, report.submitted_on AS first_submitted_on, report.state,
    CASE
        WHEN report.submitted_on IS NOT NULL THEN report.submitted_on <= report.due_on
        WHEN report.due_on < (SELECT today FROM feed_publication) THEN false
    END AS is_on_time
FROM feed_report report
LEFT JOIN feed_period period ON period.period = report.period
