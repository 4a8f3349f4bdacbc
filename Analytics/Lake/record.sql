-- What a province's teams have recorded, one row a living record: the columns of the lake's files records/{quarter}/{province}/{commune}.parquet.
-- A member and a household stand in it as keyed hashes; no name, phone, register code or free text.
CREATE TABLE record (
    commune VARCHAR NOT NULL,
    team VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,              -- visit, training, campaign, shift, feedback
    date DATE NOT NULL,                 -- the day in Vietnam
    start_minute INTEGER,               -- of that day, 0 to 1439
    minutes INTEGER,
    member VARCHAR,                     -- who did it: 16 hexadecimal digits
    village VARCHAR,                    -- where
    household BIGINT,                   -- of that village
    is_business BOOLEAN NOT NULL,
    sort VARCHAR,                       -- of a training: member, community; of feedback: difficulty, proposal, complaint
    place VARCHAR,
    format VARCHAR,
    organiser VARCHAR,
    channel VARCHAR,
    general INTEGER NOT NULL,           -- people, by group
    elderly INTEGER NOT NULL,
    vulnerable INTEGER NOT NULL,
    unskilled_worker INTEGER NOT NULL,
    small_trader INTEGER NOT NULL,
    working_age INTEGER NOT NULL,       -- of those people
    reach_households INTEGER,           -- of a campaign
    reach_working_age INTEGER,
    attendees VARCHAR,                  -- members, each between two blanks, as are topics and outcomes
    topics VARCHAR,
    outcomes VARCHAR,
    is_returned BOOLEAN NOT NULL,
    version INTEGER NOT NULL,
    received_at TIMESTAMP NOT NULL,     -- UTC
    answered_on DATE,                   -- of feedback: the days in Vietnam
    resolved_on DATE,
    forwarded_to VARCHAR
);
