CREATE TABLE figure (
    commune VARCHAR, unit VARCHAR NOT NULL, level VARCHAR NOT NULL, period VARCHAR NOT NULL, plan VARCHAR, indicator VARCHAR NOT NULL,
    numerator BIGINT NOT NULL, denominator BIGINT, value DECIMAL(18,6), target DECIMAL(18,6), status VARCHAR, is_partial BOOLEAN NOT NULL,
    missing VARCHAR, teams_meeting INTEGER, teams_of INTEGER, as_of DATE NOT NULL, is_closed BOOLEAN NOT NULL, closing_quarter VARCHAR NOT NULL
);
