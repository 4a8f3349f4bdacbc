SELECT plan AS plan_id, indicator AS indicator_id, rhythm, value, by_day AS by_date, quota, training_window
FROM feed_target
