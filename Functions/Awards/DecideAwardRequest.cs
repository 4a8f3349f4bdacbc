using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Awards;
using Tcns.Domain.Forms;
using Tcns.Domain.Records;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;
using Tcns.Functions.Teams;

namespace Tcns.Functions.Awards;

/// <summary>What the chairman of the commune decided.</summary>
/// <param name="Outcome">approved, which needs number and day; declined, which needs a reason.</param>
/// <param name="Number">Number and symbol of the decision.</param>
/// <param name="DecidedOn">The day that it bears.</param>
internal sealed record DecideAwardRequest([property: Required] string? Outcome, string? Number, DateOnly? DecidedOn, string? Reason)
    : IPostedObject<DecideAwardRequest>
{
    private static readonly Dictionary<string, AwardAct> Outcomes =
        new[] { AwardAct.Approved, AwardAct.Declined }.ToDictionary(act => act.WireName(), StringComparer.Ordinal);

    public static DecideAwardRequest Example { get; } = new("approved", "15/QĐ-UBND", new DateOnly(2026, 11, 20), null);

    internal AwardAct Act => Outcomes[Outcome!];

    /// <summary>Null where neither number nor day was given.</summary>
    internal Decision? Decision => Number is null && DecidedOn is null ? null : new Decision(Number, DecidedOn);

    string? IPostedObject<DecideAwardRequest>.Unit => null;

    public static DecideAwardRequest Read(JsonFields fields)
    {
        var outcome = fields.Choice("outcome", Outcomes, required: true);
        var isApproved = outcome is AwardAct.Approved;
        return new DecideAwardRequest(
            outcome?.WireName(),
            fields.Text("number", DecisionBody.LongestNumber, required: isApproved),
            fields.Day("decidedOn", required: isApproved),
            fields.Prose("reason", RecordForm.LongestText, required: outcome is AwardAct.Declined));
    }
}
