-- A unit's period that was closed when it was last published stays as it was then, unless it is open by now or was reopened; so do periods
-- that are not asked for this time.
CREATE TABLE kept AS
WITH open_now AS (SELECT DISTINCT unit, period FROM figure WHERE NOT is_closed),
settled AS (
    SELECT DISTINCT earlier.unit, earlier.period
    FROM earlier ANTI JOIN open_now USING (unit, period)
    WHERE earlier.is_closed AND NOT EXISTS (
        FROM thaw WHERE (thaw.commune = earlier.commune OR earlier.commune IS NULL) AND thaw.quarter <= earlier.closing_quarter)
)
SELECT earlier.* FROM earlier LEFT JOIN settled USING (unit, period)
WHERE settled.unit IS NOT NULL OR earlier.period NOT IN (SELECT period FROM span);

-- What was closed, and is another by a reopening.
CREATE TABLE restated AS
SELECT DISTINCT earlier.closing_quarter AS quarter
FROM earlier JOIN figure ON figure.unit = earlier.unit AND figure.period = earlier.period AND figure.indicator = earlier.indicator
    AND figure.plan IS NOT DISTINCT FROM earlier.plan
WHERE earlier.is_closed AND figure.is_closed AND (earlier.unit, earlier.period) NOT IN (SELECT (unit, period) FROM kept)
    AND (figure.numerator, figure.denominator, figure.target, figure.status)
        IS DISTINCT FROM (earlier.numerator, earlier.denominator, earlier.target, earlier.status);

-- What may lack something that was acknowledged closes only once that is there; what was closed before keeps to that.
UPDATE figure SET is_closed = false
WHERE is_closed AND EXISTS (FROM lag WHERE (lag.commune = figure.commune OR figure.commune IS NULL) AND lag.quarter <= figure.closing_quarter);

DELETE FROM figure WHERE (unit, period) IN (SELECT DISTINCT (unit, period) FROM kept);
INSERT INTO figure BY NAME FROM kept;
