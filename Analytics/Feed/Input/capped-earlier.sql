SELECT commune_code, quarter, record_kind, capped FROM read_parquet($files) WHERE capped IS NOT NULL
