SELECT min(date), max(date) FROM read_parquet($files)
