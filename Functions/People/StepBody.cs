using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Domain.Privacy;
using Tcns.Functions.Http;

namespace Tcns.Functions.People;

/// <summary>A step of a person's request.</summary>
/// <param name="DecidedBy">The office that decided.</param>
/// <param name="Member">Id of any membership of the person, where the request did not say yet who it is.</param>
internal sealed record StepBody([property: Required] DateOnly? On, string? Note, string? DecidedBy, string? Member) : IPostedObject<StepBody>
{
    internal const int LongestText = 1000;
    internal const int LongestCode = 40;

    public static StepBody Example { get; } = new(new DateOnly(2026, 11, 20), "Đã trả lời bằng văn bản", "Chủ tịch UBND xã", null);

    string? IPostedObject<StepBody>.Unit => null;

    public static StepBody Read(JsonFields fields) => new(
        fields.Day("on", required: true),
        fields.Text("note", LongestText),
        fields.Text("decidedBy", LongestText),
        fields.Code("member", LongestCode));

    public PersonRequestEvent ToEvent(PersonRequestState to, DateTimeOffset at, string key) => new(to, On!.Value, at, key, Note, DecidedBy);
}
