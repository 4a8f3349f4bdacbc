namespace Tcns.Domain.Vocabulary;

/// <summary>Where people are helped.</summary>
public static class Venues
{
    public static IReadOnlyList<string> All { get; } = ["home", "community-point", "workplace", "market", "online"];
}
