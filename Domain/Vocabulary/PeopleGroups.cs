namespace Tcns.Domain.Vocabulary;

/// <summary>Whom a team has helped, by the groups that plans put first, <c>nhóm ưu tiên</c>.</summary>
public static class PeopleGroups
{
    public const string General = "general";

    public static IReadOnlyList<string> Priority { get; } = ["elderly", "vulnerable", "unskilled-worker", "small-trader"];

    public static IReadOnlyList<string> All { get; } = [General, .. Priority];
}
