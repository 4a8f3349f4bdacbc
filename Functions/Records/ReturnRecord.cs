using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Records;

/// <summary><c>POST /api/v1/{kind}/{team}/{id}/return</c>: the commune asks the team to correct a record. It counts until it is.</summary>
internal static class ReturnRecord
{
    public static Task<IResult> HandleAsync(Posted<ReasonRequest> posted, HttpContext context, RecordDesk desk, CancellationToken cancel)
    {
        return desk.ChangeAsync(context, Decide, cancel);

        Ruling<FieldRecord> Decide(FieldRecord held, CommuneView view)
        {
            if (EntityTags.Refuse(context.Conditions(), held.Version) is { } refusal)
                return Ruling<FieldRecord>.Refuse(refusal);
            if (posted.Faults.Count > 0)
                return Ruling<FieldRecord>.Refuse(Problems.Invalid.With(posted.Faults));
            if (held.Status == RecordStatus.Voided)
                return Ruling<FieldRecord>.Refuse(Problems.NotPossibleNow);
            if (view.IsClosed(held.Date))
                return Ruling<FieldRecord>.Refuse(Problems.PeriodClosed);
            return held is { Status: RecordStatus.Returned } && held.Last.Reason == posted.Value.Reason
                ? Ruling<FieldRecord>.None
                : Ruling<FieldRecord>.Write(held.Return(desk.What(RecordAct.Returned, context, posted.Value.Reason)));
        }
    }
}
