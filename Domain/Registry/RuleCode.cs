namespace Tcns.Domain.Registry;

/// <summary>The rules on teams that a plan can have, and that can be broken.</summary>
public enum RuleCode
{
    TooFew,
    TooMany,
    NoLeader,
    NoDeputy,
    NoDuties,
    VillageWithoutTeam,
    TooFewTeams,
    TooManyTeams,
    NoCommuneTeam,

    /// <summary>No plan's rule: the village of a team that goes on has ended.</summary>
    VillageEnded,
}
