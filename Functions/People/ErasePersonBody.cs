using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;

namespace Tcns.Functions.People;

/// <summary>On whose decision a person is erased.</summary>
/// <param name="DecidedBy">The office that decided.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="Request">Id of the request that is done with it.</param>
internal sealed record ErasePersonBody([property: Required] DateOnly? On, string? DecidedBy, string? Decision, string? Request)
    : IPostedObject<ErasePersonBody>
{
    public static ErasePersonBody Example { get; } = new(new DateOnly(2026, 11, 20), "Chủ tịch UBND xã", "27/QĐ-UBND", null);

    string? IPostedObject<ErasePersonBody>.Unit => null;

    public static ErasePersonBody Read(JsonFields fields) => new(
        fields.Day("on", required: true),
        fields.Text("decidedBy", StepBody.LongestText),
        fields.Text("decision", StepBody.LongestText),
        fields.Code("request", StepBody.LongestCode));

    public MemberEvent ToEvent(DateTimeOffset at, string key) => new(MemberEventKind.Erased, On!.Value, at, key, DecidedBy, Decision);
}
