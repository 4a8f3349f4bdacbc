-- What is asked: one row a period seen under one plan, or under none.
CREATE TABLE span (
    span INTEGER NOT NULL,
    period VARCHAR NOT NULL,
    plan VARCHAR,
    of_province BOOLEAN NOT NULL,       -- whether the province itself is seen so: under its own plan, or under none where it has none
    first DATE NOT NULL,
    last DATE NOT NULL,
    as_of DATE NOT NULL,
    to_date_from DATE NOT NULL,
    year_to_date_from DATE NOT NULL,
    trained_from DATE NOT NULL,         -- the window of members-trained
    quota INTEGER,                      -- of members-on-quota
    days INTEGER NOT NULL,              -- of the period
    elapsed INTEGER NOT NULL,           -- of those, up to and with as_of
    closing_quarter VARCHAR NOT NULL,
    village_min INTEGER, village_max INTEGER,   -- the plan's range of members; both null where it gives none
    commune_min INTEGER, commune_max INTEGER
);
-- Where it is asked.
CREATE TABLE scope (
    span INTEGER NOT NULL,
    commune VARCHAR NOT NULL,
    is_shown BOOLEAN NOT NULL,          -- false where a commune has plans and is seen under none for its province's sum alone
    is_closed BOOLEAN NOT NULL,
    answered_by DATE NOT NULL           -- the day on which it closes, or today
);
-- The months whose statistics count.
CREATE TABLE span_month (span INTEGER NOT NULL, month DATE NOT NULL, is_over BOOLEAN NOT NULL);
-- The target that is judged, by commune; the province's under its own code.
CREATE TABLE goal (
    span INTEGER NOT NULL,
    commune VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    target DECIMAL(18,6) NOT NULL,
    rhythm VARCHAR NOT NULL,            -- always, every, by
    is_settled BOOLEAN NOT NULL,        -- nothing can change the verdict any more
    elapsed INTEGER NOT NULL,           -- of the days that the target gives, those that have passed
    days INTEGER NOT NULL
);
-- What a team or a commune owes and has sent in time.
CREATE TABLE owed (span INTEGER NOT NULL, commune VARCHAR NOT NULL, team VARCHAR, in_time INTEGER NOT NULL, due INTEGER NOT NULL);
CREATE TABLE indicator (
    indicator VARCHAR NOT NULL,
    grain VARCHAR NOT NULL,             -- team, village, commune
    kind VARCHAR NOT NULL,              -- state, rate, grows, none
    scale INTEGER NOT NULL,             -- 100 for shares
    is_team_measure BOOLEAN NOT NULL,
    is_count BOOLEAN NOT NULL,          -- has no denominator
    unknown_of VARCHAR NOT NULL,        -- what lacks where something is unknown, and what it is counted in
    unknown_unit VARCHAR NOT NULL,
    nothing VARCHAR NOT NULL,           -- what lacks where there is nothing to count
    zero VARCHAR NOT NULL               -- what lacks where there is something, and it sums up to zero
);
-- Counted lines: of a team, a village, or a commune's own; unknown counts what lacks for the line.
CREATE TABLE line (
    span INTEGER NOT NULL,
    commune VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    level VARCHAR NOT NULL,             -- team, village, commune
    indicator VARCHAR NOT NULL,
    numerator BIGINT NOT NULL,
    denominator BIGINT NOT NULL,
    known BIGINT NOT NULL,
    unknown BIGINT NOT NULL
);
