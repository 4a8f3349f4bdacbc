using Tcns.Domain.Forms;
using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Records;

/// <summary><c>PUT /api/v1/{kind}/{team}/{id}</c>: corrects a record, openly: what it said before is kept.</summary>
internal static class AmendRecord
{
    public static Task<IResult> HandleAsync(PostedAmendment posted, HttpContext context, RecordDesk desk, CancellationToken cancel)
    {
        return desk.ChangeAsync(context, Decide, cancel);

        Ruling<FieldRecord> Decide(FieldRecord held, CommuneView view)
        {
            if (EntityTags.Refuse(context.Conditions(), held.Version) is { } refusal)
                return Ruling<FieldRecord>.Refuse(refusal);
            if (held.Status == RecordStatus.Voided)
                return Ruling<FieldRecord>.Refuse(Problems.NotPossibleNow);
            var judged = Judgement.Of(posted.Record!, view);
            if (FindFaults(judged, held) is { Length: > 0 } faults)
                return Ruling<FieldRecord>.Refuse(Problems.Invalid.With(faults));
            if (judged.Refusal is not null || view.IsClosed(held.Date))
                return Ruling<FieldRecord>.Refuse(Problems.PeriodClosed);
            var isAlike = RecordText.Write(judged.Settled!) == RecordText.Write(held.Content);
            return isAlike && held.Status == RecordStatus.Active
                ? Ruling<FieldRecord>.None
                : Ruling<FieldRecord>.Write(held.Amend(judged.Settled!, desk.What(RecordAct.Amended, context)));
        }
    }

    /// <summary>Whom a class was for, and what sort of feedback it was, cannot change either.</summary>
    private static Fault[] FindFaults(Judgement judged, FieldRecord held)
    {
        var isOther = judged.Posted.Content!.Sort is { } sort && sort != held.Content.Sort;
        return [.. judged.Refusal?.Faults ?? [], .. isOther ? new[] { new Fault("/kind", FaultCodes.Immutable) } : []];
    }
}
