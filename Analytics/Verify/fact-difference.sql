-- Living records of one kind and quarter: in the files of the lake, and in the feed. {lake} and {fact} are the kind's own number, by which contents are told apart.
WITH filed AS (
    SELECT team, id, commune, date, village, member, version::BIGINT AS version, epoch_us(received_at) AS received, ({lake})::VARCHAR AS told
    FROM read_parquet($lake) WHERE kind = $kind AND date BETWEEN $first AND $last
    AND commune NOT IN (SELECT unnest($unsettled))),
published AS (
    SELECT team_code AS team, record_id AS id, commune_code AS commune, date, village_code AS village, member_key AS member, version::BIGINT AS version,
        epoch_us(received_at) AS received, ({fact})::VARCHAR AS told
    FROM read_parquet($facts, hive_partitioning = false)
    WHERE commune_code NOT IN (SELECT unnest($unsettled))),
lacking AS (FROM filed EXCEPT ALL FROM published),
extra AS (FROM published EXCEPT ALL FROM filed),
sides AS (SELECT team, id, 1 AS lacks, 0 AS has FROM lacking UNION ALL SELECT team, id, 0, 1 FROM extra)
SELECT team, id, CASE WHEN sum(has) = 0 THEN 'lacks' WHEN sum(lacks) = 0 THEN 'extra' ELSE 'other' END
FROM sides GROUP BY team, id ORDER BY team, id
