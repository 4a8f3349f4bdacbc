using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;
using Tcns.Functions.Teams;

namespace Tcns.Functions.Members;

/// <summary>What was decided on a membership.</summary>
/// <param name="On">The day of the decision; of leaving and dismissal the first day out, of moving the first day there.</param>
/// <param name="DecidedBy">The office that decided.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="To">The team to move to.</param>
internal sealed record DecisionRequest([property: Required] DateOnly? On, string? DecidedBy, string? Decision, string? Reason, string? To)
    : IPostedObject<DecisionRequest>
{
    private const int LongestText = 1000;
    private const int LongestCode = 20;

    public static DecisionRequest Example { get; } = new(new DateOnly(2026, 11, 1), "Chủ tịch UBND xã", "15/QĐ-UBND", null, null);

    string? IPostedObject<DecisionRequest>.Unit => null;

    public static DecisionRequest Read(JsonFields fields)
    {
        var to = fields.Code("to", LongestCode);
        if (to is not null && !(UnitCode.TryParse(to, out var team) && team.Level == UnitLevel.Team))
            fields.Note("to", FaultCodes.Malformed);
        return new DecisionRequest(
            fields.Day("on", required: true),
            fields.Text("decidedBy", LongestText),
            fields.Holds("decision", JsonValueKind.Object) ? DecisionBody.Read(fields.Part("decision"))?.Number : fields.Text("decision", LongestText),
            fields.Prose("reason", LongestText),
            to);
    }

    public MemberEvent ToEvent(MemberEventKind kind, DateTimeOffset at, string key) =>
        new(kind, On!.Value, at, key, DecidedBy, Decision, Reason);
}
