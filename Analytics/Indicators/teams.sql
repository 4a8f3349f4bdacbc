-- team-size-ok: teams whose active members lie in the plan's range for their level. A team of a level without a range is no part of it.
INSERT INTO line
WITH size AS (
    SELECT span, commune, team, level, count(member) AS members
    FROM active_team AS team LEFT JOIN active_member AS member USING (span, commune, team)
    GROUP BY span, commune, team, level
), judged AS (
    SELECT size.*,
        CASE WHEN level = 'village' THEN village_min ELSE commune_min END AS least,
        CASE WHEN level = 'village' THEN village_max ELSE commune_max END AS most
    FROM size JOIN span USING (span)
)
SELECT span, commune, team, 'team', 'team-size-ok',
    CASE WHEN (least IS NOT NULL OR most IS NOT NULL) AND members >= coalesce(least, 1) AND members <= coalesce(most, members) THEN 1 ELSE 0 END,
    CASE WHEN least IS NOT NULL OR most IS NOT NULL THEN 1 ELSE 0 END, 1, 0
FROM judged;

-- teams-assigned: teams with an active leader and at least one duty on every active member.
INSERT INTO line
SELECT span, commune, team, 'team', 'teams-assigned',
    CASE WHEN bool_or(role = 'leader') AND bool_and(duties > 0) THEN 1 ELSE 0 END, 1, 1, 0
FROM active_team AS team LEFT JOIN active_member AS member USING (span, commune, team)
GROUP BY span, commune, team;

-- teams-active: teams with at least one active day or campaign in P.
INSERT INTO line
SELECT span, team.commune, team.team, 'team', 'teams-active', CASE WHEN bool_or(day.team IS NOT NULL) THEN 1 ELSE 0 END, 1, 1, 0
FROM active_team AS team JOIN span USING (span)
LEFT JOIN team_day AS day ON day.team = team.team AND day.date BETWEEN first AND as_of AND (day.is_active OR day.has_campaign)
GROUP BY span, team.commune, team.team;

-- teams-scam-awareness: teams whose campaigns, community trainings or visits cover both topics, year to date.
INSERT INTO line
SELECT span, team.commune, team.team, 'team', 'teams-scam-awareness', CASE WHEN bool_or(scams) AND bool_or(data) THEN 1 ELSE 0 END, 1, 1, 0
FROM active_team AS team JOIN span USING (span)
LEFT JOIN team_day AS day ON day.team = team.team AND day.date BETWEEN year_to_date_from AND as_of AND (scams OR data)
GROUP BY span, team.commune, team.team;
