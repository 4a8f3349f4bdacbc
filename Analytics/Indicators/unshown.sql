-- A province without a plan is the sum of all its communes seen under none; those that have plans are published under their plans alone.
-- What these add to the sum stands here, for who asks what it is made of. It follows the province's figure: where that was kept, so is this.
CREATE TABLE counted_anew AS
SELECT period FROM span WHERE of_province AND plan IS NULL EXCEPT SELECT period FROM kept WHERE level = 'province' AND plan IS NULL;

CREATE TABLE unshown AS
SELECT judged.commune, period, judged.indicator, numerator, shown_denominator AS denominator, known > 0 AND unknown > 0 AS is_partial, missing
FROM judged JOIN span USING (span) WHERE level = 'unshown' AND period IN (SELECT period FROM counted_anew);
