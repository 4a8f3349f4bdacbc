using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Registry;

/// <summary>Why the rules do not allow a change.</summary>
public abstract record Obstacle
{
    private Obstacle()
    {
    }

    /// <summary>The village, or the commune, has its team already.</summary>
    public sealed record TeamExists(UnitCode Other) : Obstacle;

    public sealed record LeaderExists(string Member) : Obstacle;

    /// <summary>The plan's greatest size would be passed.</summary>
    public sealed record TeamFull(Plan Plan, TeamLevel Level, int Max) : Obstacle;

    public sealed record NoCollaborators : Obstacle;
}
