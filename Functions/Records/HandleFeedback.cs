using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Records;

/// <summary><c>POST /api/v1/feedback/{team}/{id}/answer|forward</c>: allowed at any time, whatever is closed.</summary>
internal static class HandleFeedback
{
    public static Task<IResult> AnswerAsync(Posted<AnswerRequest> posted, HttpContext context, RecordDesk desk, CancellationToken cancel)
    {
        return desk.ChangeAsync(context, Decide, cancel);

        Ruling<FieldRecord> Decide(FieldRecord held, CommuneView view) =>
            Refuse(context, held, posted) ?? Change(held, held.Reply(posted.Value.Answer!, posted.Value.Resolved ?? false, desk.What(RecordAct.Answered, context)));
    }

    public static Task<IResult> ForwardAsync(Posted<ForwardRequest> posted, HttpContext context, RecordDesk desk, CancellationToken cancel)
    {
        return desk.ChangeAsync(context, Decide, cancel);

        Ruling<FieldRecord> Decide(FieldRecord held, CommuneView view) =>
            Refuse(context, held, posted) ?? Change(held, held.Forward(posted.Value.To!, desk.What(RecordAct.Forwarded, context)));
    }

    /// <summary>What is said again, its answer lost on the way, makes no version.</summary>
    private static Ruling<FieldRecord> Change(FieldRecord held, FieldRecord after) =>
        (held.Last.Act, held.Handling with { ForwardedAt = after.Handling.ForwardedAt }) == (after.Last.Act, after.Handling) ? Ruling<FieldRecord>.None : Ruling<FieldRecord>.Write(after);

    private static Ruling<FieldRecord>? Refuse<T>(HttpContext context, FieldRecord held, Posted<T> posted)
        where T : class, IPostedObject<T>
    {
        if (EntityTags.Refuse(context.Conditions(), held.Version) is { } refusal)
            return Ruling<FieldRecord>.Refuse(refusal);
        return posted.Faults.Count > 0 ? Ruling<FieldRecord>.Refuse(Problems.Invalid.With(posted.Faults)) : null;
    }
}
