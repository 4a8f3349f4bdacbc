namespace Tcns.Domain.Vocabulary;

/// <summary>How a training is held.</summary>
public static class Formats
{
    public static IReadOnlyList<string> All { get; } = ["in-person", "online", "mixed"];
}
