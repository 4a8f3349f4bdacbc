namespace Tcns.Domain.Vocabulary;

/// <summary>Who holds a training.</summary>
public static class Organisers
{
    public static IReadOnlyList<string> All { get; } = ["team", "commune", "province", "enterprise", "other"];
}
