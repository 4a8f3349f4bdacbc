-- Teams and villages that are active on the last day that counts.
SELECT unit_code AS unit FROM read_parquet($dim_unit)
WHERE (from_date IS NULL OR from_date <= $as_of::DATE) AND (end_date IS NULL OR $as_of::DATE < end_date)
