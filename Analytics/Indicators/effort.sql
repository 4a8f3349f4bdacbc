-- The team measures: what each active team did in P, from its first day up to and with as_of.
CREATE TABLE effort AS
SELECT span, team.commune, team.team, coalesce(sum(people), 0) AS people, count(*) FILTER (day.is_active) AS active_days,
    coalesce(sum(minutes), 0) AS minutes, any_value(elapsed) AS elapsed
FROM active_team AS team JOIN span USING (span)
LEFT JOIN team_day AS day ON day.team = team.team AND day.date BETWEEN first AND as_of
GROUP BY span, team.commune, team.team;

INSERT INTO line SELECT span, commune, team, 'team', 'supports-per-team', people, 1, 1, 0 FROM effort;
INSERT INTO line SELECT span, commune, team, 'team', 'active-days-per-week', 7 * active_days, elapsed, 1, 0 FROM effort;
INSERT INTO line SELECT span, commune, team, 'team', 'hours-per-active-day', minutes, 60 * active_days, 1, 0 FROM effort;

-- priority-supports: also of teams that are dissolved by now, since people are counted; what a team did outside of its life is its commune's alone.
INSERT INTO line
SELECT span, team.commune, team.team, 'team', 'priority-supports', coalesce(sum(priority), 0), coalesce(sum(people), 0), 1, 0
FROM standing_team AS team JOIN span USING (span)
LEFT JOIN team_day AS day ON day.team = team.team AND day.date BETWEEN first AND as_of
GROUP BY span, team.commune, team.team;
INSERT INTO line
SELECT span, scope.commune, scope.commune, 'commune', 'priority-supports', coalesce(sum(priority), 0), coalesce(sum(people), 0), 1, 0
FROM scope JOIN span USING (span) JOIN team_day AS day ON day.commune = scope.commune AND day.date BETWEEN first AND as_of
ANTI JOIN standing_team USING (span, team)
GROUP BY span, scope.commune;
