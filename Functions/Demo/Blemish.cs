namespace Tcns.Functions.Demo;

/// <summary>What is wrong with a team, so that the check of rules has something to find.</summary>
internal enum Blemish
{
    None,

    /// <summary>The village has none.</summary>
    NoTeam,

    /// <summary>Set up, and nobody entered.</summary>
    Nobody,

    TooSmall,
    NoLeader,
    NoDeputy,
    NoDuties,
}
