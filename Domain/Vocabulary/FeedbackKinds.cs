namespace Tcns.Domain.Vocabulary;

/// <summary>What people tell a team: <c>khó khăn, đề xuất, phản ánh</c>.</summary>
public static class FeedbackKinds
{
    public static IReadOnlyList<string> All { get; } = ["difficulty", "proposal", "complaint"];
}
