SELECT indicator AS indicator_id, position, name AS name_vi, unit, grain, kind, is_share, is_team_measure, name_en
FROM feed_indicator
