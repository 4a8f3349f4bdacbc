-- members-trained: active members who attended a member training in the window. What somebody attended under an earlier membership counts.
CREATE TABLE attended AS
WITH seat AS (
    SELECT commune, date, unnest(string_split(trim(attendees), ' ')) AS member FROM record WHERE is_teaching(kind, sort) AND attendees <> ''
)
SELECT DISTINCT commune, person, date FROM seat JOIN membership USING (commune, member);

INSERT INTO line
WITH trained AS (
    SELECT DISTINCT span, commune, member
    FROM active_member AS member JOIN span USING (span) JOIN attended USING (commune, person)
    WHERE date BETWEEN trained_from AND as_of
)
SELECT span, commune, team, 'team', 'members-trained', count(trained.member), count(member), 1, 0
FROM active_team AS team LEFT JOIN active_member AS member USING (span, commune, team) LEFT JOIN trained USING (span, commune, member)
GROUP BY span, commune, team;

-- members-on-quota: active members who visited at least the quota of distinct households, to date. A member is on quota from the day of the last one that it takes.
CREATE TABLE first_call AS
SELECT record.commune, start, member, village, household, min(date) AS day
FROM record JOIN (SELECT DISTINCT commune, start FROM start JOIN span USING (span) WHERE quota IS NOT NULL) AS asked
    ON asked.commune = record.commune AND record.date >= asked.start
WHERE kind = 'visit' AND household IS NOT NULL
GROUP BY record.commune, start, member, village, household;

CREATE TABLE on_quota AS
WITH called AS (SELECT commune, start, member, list_sort(list(day)) AS days FROM first_call GROUP BY commune, start, member)
SELECT commune, start, quota, member, days[quota] AS day
FROM called JOIN (SELECT DISTINCT commune, start, quota FROM start JOIN span USING (span) WHERE quota IS NOT NULL) USING (commune, start)
WHERE len(days) >= quota;

INSERT INTO line
WITH reached AS (
    SELECT start.span, start.commune, member
    FROM start JOIN span USING (span) JOIN on_quota ON on_quota.commune = start.commune AND on_quota.start = start.start AND on_quota.quota = span.quota
    WHERE on_quota.day <= as_of
)
SELECT span, commune, team, 'team', 'members-on-quota', count(reached.member),
    CASE WHEN any_value(quota) IS NULL THEN 0 ELSE count(member) END, 1, 0
FROM active_team AS team JOIN span USING (span)
LEFT JOIN active_member AS member USING (span, commune, team) LEFT JOIN reached USING (span, commune, member)
GROUP BY span, commune, team;
