-- What the file of a commune and quarter holds otherwise than the tables, which are in the table record. A row that is in both, but not the same, is on both sides.
WITH held AS (SELECT * FROM record WHERE date BETWEEN $first AND $last),
filed AS (SELECT * FROM read_parquet($file)),
lacking AS (FROM held EXCEPT ALL FROM filed),
extra AS (FROM filed EXCEPT ALL FROM held),
sides AS (SELECT team, id, 1 AS lacks, 0 AS has FROM lacking UNION ALL SELECT team, id, 0, 1 FROM extra)
SELECT team, id, CASE
    WHEN (SELECT count(*) FROM filed WHERE filed.team = sides.team AND filed.id = sides.id) > 1 THEN 'doubled'
    WHEN sum(has) = 0 THEN 'lacks'
    WHEN sum(lacks) = 0 THEN 'extra'
    ELSE 'other' END
FROM sides GROUP BY team, id ORDER BY team, id
