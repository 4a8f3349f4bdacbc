-- Topics or outcomes of visits, one row each: in the files of the lake, and in the feed.
WITH filed AS (
    SELECT team, id, unnest(list_filter(string_split({words}, ' '), lambda word: word <> '')) AS word
    FROM read_parquet($lake) WHERE kind = 'visit' AND date BETWEEN $first AND $last AND commune NOT IN (SELECT unnest($unsettled))),
published AS (
    SELECT team_code AS team, record_id AS id, {word} AS word FROM read_parquet($facts, hive_partitioning = false)
    WHERE commune_code NOT IN (SELECT unnest($unsettled))),
lacking AS (FROM filed EXCEPT ALL FROM published),
extra AS (FROM published EXCEPT ALL FROM filed)
SELECT DISTINCT team, id, 'other' FROM (SELECT team, id FROM lacking UNION ALL SELECT team, id FROM extra) ORDER BY team, id
