using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary><c>POST /api/v1/{kind}</c>: a record, or up to 500 of them.</summary>
internal static class PostRecords
{
    /// <summary>What is held must be answered soon, whatever the storage does by then: a warning may be missed.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(2);

    public static async Task<IResult> HandleAsync(
        PostedRecords posted, HttpContext context, SubmitRecords submit, Warnings warnings, BusinessClock clock, CancellationToken cancel)
    {
        if (posted.Items.Count > PostedRecords.Most)
            return Problems.TooMany;
        var clockAhead = SenderClock.SecondsAhead(context.Request, clock.Now);
        var how = Submission.Of(context.Caller(), clockAhead);
        var submitted = await submit.SubmitAsync(posted.Items, how, cancel);
        var warned = new List<Submitted>(submitted.Count);
        using var look = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        look.CancelAfter(LongestLook);
        foreach (var one in submitted)
        {
            warned.Add(one.Record is { } record
                ? one with { Warnings = await warnings.FindAsync(record, how, look.Token) }
                : one);
        }

        return posted.IsArray ? RecordAnswers.Of(posted.Items, warned, context) : RecordAnswers.Of(warned[0], context);
    }
}
