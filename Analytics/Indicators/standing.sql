-- Who and what counts on the last day of each span. A team or member is there from its first day up to the day before its first day out.
CREATE TABLE standing_team AS
SELECT span, scope.commune, team.team, team.level, state.village, team.from_day <= as_of AND as_of < team.end_day AS is_active
FROM scope JOIN span USING (span) JOIN team ON team.commune = scope.commune AND team.from_day <= as_of AND team.from_day < team.end_day
LEFT JOIN team_state AS state ON state.team = team.team AND state.from_day <= as_of AND as_of < state.end_day;

CREATE TABLE active_team AS SELECT span, commune, team, level, village FROM standing_team WHERE is_active;

CREATE TABLE active_member AS
SELECT span, scope.commune, state.team, member, person, role, duties
FROM scope JOIN span USING (span) JOIN member_state AS state ON state.commune = scope.commune AND state.from_day <= as_of AND as_of < state.end_day
WHERE role <> 'collaborator';

CREATE TABLE standing_village AS
SELECT span, scope.commune, village.village, village.from_day <= as_of AND as_of < village.end_day AS is_active
FROM scope JOIN span USING (span) JOIN village ON village.commune = scope.commune AND village.from_day <= as_of AND village.from_day < village.end_day;

-- Each of a baseline's three numbers comes from the newest year, up to that of as_of, that gives it.
CREATE TABLE known_village AS
SELECT span, standing.commune, standing.village, is_active,
    arg_max(households, year) FILTER (households IS NOT NULL AND year <= year(as_of)) AS households,
    arg_max(working_age, year) FILTER (working_age IS NOT NULL AND year <= year(as_of)) AS working_age,
    arg_max(businesses, year) FILTER (businesses IS NOT NULL AND year <= year(as_of)) AS businesses
FROM standing_village AS standing JOIN span USING (span) LEFT JOIN baseline ON baseline.village = standing.village
GROUP BY span, standing.commune, standing.village, is_active;
