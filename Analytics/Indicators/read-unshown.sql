INSERT INTO unshown BY NAME FROM read_parquet($files) WHERE period NOT IN (SELECT period FROM counted_anew)
