namespace Tcns.Domain.Vocabulary;

/// <summary>Where the members of teams come from.</summary>
public static class Affiliations
{
    public static IReadOnlyList<string> All { get; } =
    [
        "village-head", "party-cell", "front", "youth-union", "women-union", "farmers-association", "veterans-association", "police", "teacher",
        "health-worker", "telecom-enterprise", "official", "student", "resident",
    ];
}
