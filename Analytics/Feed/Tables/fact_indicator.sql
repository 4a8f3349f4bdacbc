SELECT
    figure.unit AS unit_code, figure.level AS unit_level, figure.commune AS commune_code,
    figure.period, period.calendar, period.kind AS period_kind, period.first_day AS period_from, period.last_day AS period_to,
    figure.closing_quarter, figure.plan AS plan_id, figure.indicator AS indicator_id,
    figure.numerator, figure.denominator, figure.value, figure.target, figure.status, figure.is_partial,
    nullif(figure.missing, '') AS missing,
    figure.teams_meeting, figure.teams_of, figure.as_of, figure.is_closed,
    -- The quarter goes with the period; it stands there so that a quarter's file is made from the quarter alone.
    row_number() OVER (
        PARTITION BY figure.closing_quarter, figure.unit, figure.period, figure.indicator
        ORDER BY coalesce(feed_plan.unit = figure.commune, false) DESC, figure.plan
    ) = 1 AS is_first_plan
FROM figure
LEFT JOIN feed_period period ON period.period = figure.period
LEFT JOIN feed_plan ON feed_plan.plan = figure.plan
