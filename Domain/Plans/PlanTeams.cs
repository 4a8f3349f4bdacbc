namespace Tcns.Domain.Plans;

/// <summary>What a plan asks of teams, by level; null where it says nothing of that level.</summary>
public readonly record struct PlanTeams(TeamRules? Village, TeamRules? Commune);
