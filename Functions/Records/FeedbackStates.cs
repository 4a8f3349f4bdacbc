using Tcns.Domain.Records;

namespace Tcns.Functions.Records;

/// <summary>What became of feedback, for lists.</summary>
internal static class FeedbackStates
{
    private const string Open = "open";
    private const string Answered = "answered";
    private const string Resolved = "resolved";

    public static IReadOnlyList<string> All { get; } = [Open, Answered, Resolved];

    public static string Of(FeedbackHandling handling)
    {
        if (handling.ResolvedAt is not null)
            return Resolved;
        return handling.AnsweredAt is null ? Open : Answered;
    }
}
