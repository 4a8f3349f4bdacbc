-- Which visits were of one household: the feed does not tell, the lake does, by a keyed hash.
SELECT team, id, any_value(household) AS household FROM read_parquet($lake) WHERE kind = 'visit' AND household IS NOT NULL GROUP BY team, id
