CREATE TABLE seat (commune VARCHAR NOT NULL, team VARCHAR NOT NULL, village VARCHAR NOT NULL, member VARCHAR NOT NULL);
-- Each seat with its commune's and its own number, both from 0.
CREATE TABLE cast_team (place INTEGER NOT NULL, seat INTEGER NOT NULL, commune VARCHAR NOT NULL, team VARCHAR NOT NULL, village VARCHAR NOT NULL, member VARCHAR NOT NULL);
