-- A plan's topics are in its province's file alone. Everybody's are named anew: a province that was published long ago may know older names.
SELECT topic_id, name_vi, name_en, pillar_id, pillar_name_vi, pillar_name_en, plan_id
FROM read_parquet($files)
WHERE plan_id IS NOT NULL
ORDER BY topic_id
