using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;

namespace Tcns.Functions.Registry;

/// <summary>Obstacles as the problems that clients meet.</summary>
internal static class Obstacles
{
    public static Problem ToProblem(this Obstacle obstacle) => obstacle switch
    {
        Obstacle.TeamExists exists => Problems.TeamExists with { Other = exists.Other.Value },
        Obstacle.LeaderExists leader => Problems.LeaderExists with { Other = leader.Member },
        Obstacle.TeamFull full => Problems.TeamFull with
        {
            Plan = full.Plan.Id.Value,
            Rule = full.Level == TeamLevel.Village ? "/teams/village/max" : "/teams/commune/max",
            Parts = [full.Plan.Title, full.Max],
        },
        Obstacle.NoCollaborators => Problems.NoCollaborators,
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle)),
    };
}
