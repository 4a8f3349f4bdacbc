SELECT plan_id FROM read_parquet($files) GROUP BY plan_id HAVING count(*) > 1 ORDER BY plan_id LIMIT 1
