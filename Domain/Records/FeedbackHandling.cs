namespace Tcns.Domain.Records;

/// <summary>What became of feedback, <c>trả lời phản ánh</c>.</summary>
/// <param name="AnsweredAt">When it was first answered: by this an answer is in time.</param>
/// <param name="ResolvedAt">Since when it is called resolved; null while it is not.</param>
/// <param name="ForwardedTo">Whose it is now: <c>commune</c> or <c>province</c>.</param>
public sealed record FeedbackHandling(
    string? Answer = null,
    DateTimeOffset? AnsweredAt = null,
    DateTimeOffset? ResolvedAt = null,
    string? ForwardedTo = null,
    DateTimeOffset? ForwardedAt = null)
{
    public FeedbackHandling Reply(string answer, bool isResolved, DateTimeOffset at) => this with
    {
        Answer = answer,
        AnsweredAt = AnsweredAt ?? at,
        ResolvedAt = isResolved ? ResolvedAt ?? at : null,
    };

    public FeedbackHandling Forward(string to, DateTimeOffset at) => this with { ForwardedTo = to, ForwardedAt = at };
}
