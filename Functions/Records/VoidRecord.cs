using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Records;

/// <summary><c>POST /api/v1/{kind}/{team}/{id}/void</c>: the record counts nowhere from now on, and is kept.</summary>
internal static class VoidRecord
{
    public static Task<IResult> HandleAsync(Posted<ReasonRequest> posted, HttpContext context, RecordDesk desk, CancellationToken cancel)
    {
        return desk.ChangeAsync(context, Decide, cancel);

        RecordChange Decide(FieldRecord held, CommuneView view)
        {
            if (Conditions.Refuse(context, held) is { } refusal)
                return RecordChange.Refuse(refusal);
            if (posted.Faults.Count > 0)
                return RecordChange.Refuse(Problems.Invalid.With(posted.Faults));
            if (held.Status == RecordStatus.Voided)
                return RecordChange.Refuse(Problems.NotPossibleNow);
            return view.IsClosed(held.Date)
                ? RecordChange.Refuse(Problems.PeriodClosed)
                : RecordChange.Write(held.Void(desk.What(RecordAct.Voided, context, posted.Value.Reason)));
        }
    }
}
