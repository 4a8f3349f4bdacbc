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

        Ruling<FieldRecord> Decide(FieldRecord held, CommuneView view)
        {
            if (EntityTags.Refuse(context.Conditions(), held.Version) is { } refusal)
                return Ruling<FieldRecord>.Refuse(refusal);
            if (posted.Faults.Count > 0)
                return Ruling<FieldRecord>.Refuse(Problems.Invalid.With(posted.Faults));
            if (held.Status == RecordStatus.Voided)
                return Ruling<FieldRecord>.Refuse(Problems.NotPossibleNow);
            return view.IsClosed(held.Date)
                ? Ruling<FieldRecord>.Refuse(Problems.PeriodClosed)
                : Ruling<FieldRecord>.Write(held.Void(desk.What(RecordAct.Voided, context, posted.Value.Reason)));
        }
    }
}
