-- What the lake does not hold and the feed needs; filled from FeedInput.
CREATE TABLE feed_publication (today DATE NOT NULL, generated_at TIMESTAMP NOT NULL);
CREATE TABLE feed_unit (code VARCHAR NOT NULL, level VARCHAR NOT NULL, kind VARCHAR NOT NULL, name VARCHAR NOT NULL, longitude DOUBLE, latitude DOUBLE);
CREATE TABLE feed_period (period VARCHAR NOT NULL, calendar VARCHAR NOT NULL, kind VARCHAR NOT NULL, first_day DATE NOT NULL, last_day DATE NOT NULL, closing_quarter VARCHAR NOT NULL);
CREATE TABLE feed_topic (topic VARCHAR NOT NULL, name_vi VARCHAR NOT NULL, name_en VARCHAR, pillar VARCHAR NOT NULL, pillar_name_vi VARCHAR NOT NULL, pillar_name_en VARCHAR NOT NULL, plan VARCHAR);
CREATE TABLE feed_indicator (indicator VARCHAR NOT NULL, position INTEGER NOT NULL, name VARCHAR NOT NULL, unit VARCHAR NOT NULL, grain VARCHAR NOT NULL, kind VARCHAR NOT NULL, is_share BOOLEAN NOT NULL, is_team_measure BOOLEAN NOT NULL, name_en VARCHAR NOT NULL);
CREATE TABLE feed_plan (plan VARCHAR NOT NULL, title VARCHAR NOT NULL, unit VARCHAR NOT NULL, number VARCHAR, first_day DATE NOT NULL, last_day DATE, calendar VARCHAR NOT NULL, closing_days INTEGER NOT NULL);
CREATE TABLE feed_target (plan VARCHAR NOT NULL, indicator VARCHAR NOT NULL, rhythm VARCHAR NOT NULL, value DECIMAL(18,6) NOT NULL, by_day DATE, quota INTEGER, training_window VARCHAR);
CREATE TABLE feed_report (unit VARCHAR NOT NULL, level VARCHAR NOT NULL, commune VARCHAR NOT NULL, period VARCHAR NOT NULL, due_on DATE NOT NULL, submitted_on DATE, state VARCHAR NOT NULL);
CREATE TABLE feed_quality (commune VARCHAR NOT NULL, quarter VARCHAR NOT NULL, kind VARCHAR NOT NULL, stored_rows BIGINT, rejected BIGINT, capped BIGINT);

-- Texts of words between blanks, as records hold topics, outcomes and attendees.
CREATE MACRO feed_words(text) AS CASE WHEN coalesce(text, '') = '' THEN [] ELSE string_split(trim(text), ' ') END;
CREATE MACRO feed_listed(text) AS nullif(array_to_string(feed_words(text), '; '), '');

-- The registry writes the first and the last day that there is where no day was given.
CREATE MACRO feed_known_day(day) AS CASE WHEN day > DATE '0001-01-01' AND day < DATE '9999-12-31' THEN day END;
