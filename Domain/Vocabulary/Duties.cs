namespace Tcns.Domain.Vocabulary;

/// <summary>What a member can be given charge of: a topic, or one of the team's own tasks.</summary>
public static class Duties
{
    public static IReadOnlyList<string> OwnTasks { get; } = ["reporting", "coordination"];

    public static IReadOnlyList<string> All { get; } = [.. Topics.All, .. OwnTasks];
}
