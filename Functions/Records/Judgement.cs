using Tcns.Domain.Forms;
using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Records;

/// <summary>A record judged on a commune as it was seen.</summary>
/// <param name="Posted">What was sent: at least an object that names a team.</param>
/// <param name="First">What it is known by as the same; null when its form is faulty, which nothing held can be.</param>
/// <param name="Settled">As it would be held; null when it cannot be.</param>
/// <param name="Refusal">Why it cannot be held, if it is not already.</param>
internal sealed record Judgement(PostedRecord Posted, FirstContent? First, RecordContent? Settled, Problem? Refusal)
{
    public static Judgement Of(PostedRecord posted, CommuneView view)
    {
        var content = posted.Content!;
        var rules = new RecordRules(view.Registry, view.Plans, view.Today);
        Fault[] faults = [.. posted.Faults, .. rules.FindFaults(posted.Team!, content)];
        var village = rules.VillageOf(posted.Team!, content);
        var first = posted.Faults.Count == 0 ? FirstContent.Of(content, village) : null;
        if (faults.Length > 0)
            return new Judgement(posted, first, null, Problems.Invalid.With(faults));
        return view.IsClosed(content.Date!.Value)
            ? new Judgement(posted, first, null, Problems.PeriodClosed)
            : new Judgement(posted, first, content.Settle(village), null);
    }

    /// <summary>What is to be said of it, since its id is held by that record.</summary>
    public Submitted Against(FieldRecord held) =>
        First is not null && held.First.IsSame(First) ? Submitted.Duplicate(held) : Submitted.Conflict;

    public Submitted Refused => Refusal!.Code == Problems.Invalid.Code ? Submitted.Invalid(Refusal) : Submitted.Refused(Refusal);
}
