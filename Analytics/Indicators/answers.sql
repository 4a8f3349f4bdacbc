-- reports-on-time: a team by its own reports, a commune by its own and its teams'.
-- What a team owes that begins after as_of is the commune's alone: the team is not seen yet.
INSERT INTO line
SELECT span, commune, team, 'team', 'reports-on-time', coalesce(in_time, 0), coalesce(due, 0), 1, 0 FROM standing_team LEFT JOIN owed USING (span, commune, team)
UNION ALL
SELECT span, commune, commune, 'commune', 'reports-on-time', in_time, due, 1, 0 FROM owed ANTI JOIN standing_team USING (span, commune, team);

-- feedback-answered: of the feedback received in P, what was answered or resolved by the closing of P.
INSERT INTO line
SELECT span, scope.commune, scope.commune, 'commune', 'feedback-answered',
    count(*) FILTER (least(coalesce(answered_on, resolved_on), coalesce(resolved_on, answered_on)) <= answered_by), count(record.id), 1, 0
FROM scope JOIN span USING (span)
LEFT JOIN (SELECT commune, id, date, answered_on, resolved_on FROM record WHERE kind = 'feedback') AS record
    ON record.commune = scope.commune AND record.date BETWEEN first AND as_of
GROUP BY span, scope.commune;
