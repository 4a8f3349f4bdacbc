SELECT plan AS plan_id, title, unit AS unit_code, number, first_day AS from_date, last_day AS to_date, calendar, closing_days
FROM feed_plan
