-- From when on a plan counts, and whether trainings count from its first day on as well.
SELECT from_date, EXISTS (
    FROM read_parquet($dim_target) AS target WHERE target.plan_id = plan.plan_id AND indicator_id = 'members-trained' AND training_window = 'to-date') AS trains_to_date
FROM read_parquet($dim_plan) AS plan
WHERE plan_id = $plan
