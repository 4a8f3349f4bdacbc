-- A province's registry with its whole history, each state with its first day and its first day out: what holds on a day can be seen for any day.
CREATE TABLE province (province VARCHAR NOT NULL);
CREATE TABLE village (commune VARCHAR NOT NULL, village VARCHAR NOT NULL, name VARCHAR NOT NULL, kind VARCHAR NOT NULL, from_day DATE NOT NULL, end_day DATE NOT NULL);
CREATE TABLE baseline (village VARCHAR NOT NULL, year INTEGER NOT NULL, households INTEGER, working_age INTEGER, businesses INTEGER);
CREATE TABLE statistics (commune VARCHAR NOT NULL, month DATE NOT NULL, dossiers INTEGER, dossiers_online INTEGER, products INTEGER, products_online INTEGER);
CREATE TABLE team (commune VARCHAR NOT NULL, team VARCHAR NOT NULL, level VARCHAR NOT NULL, from_day DATE NOT NULL, end_day DATE NOT NULL);
CREATE TABLE team_state (team VARCHAR NOT NULL, from_day DATE NOT NULL, end_day DATE NOT NULL, name VARCHAR NOT NULL, village VARCHAR);
-- One row a membership and state, cut to the days on which the membership and its team live.
CREATE TABLE member_state (
    commune VARCHAR NOT NULL, team VARCHAR NOT NULL, member VARCHAR NOT NULL, person VARCHAR NOT NULL, from_day DATE NOT NULL, end_day DATE NOT NULL,
    role VARCHAR NOT NULL, affiliation VARCHAR, duties INTEGER NOT NULL
);
-- Who is one person: also memberships that have ended before their team's life or never held.
CREATE TABLE membership (commune VARCHAR NOT NULL, member VARCHAR NOT NULL, person VARCHAR NOT NULL);
