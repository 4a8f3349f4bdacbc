using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Domain.Privacy;
using Tcns.Functions.Http;

namespace Tcns.Functions.People;

/// <summary>What a person asked for.</summary>
/// <param name="Kind">see, correct, delete, withdraw, restrict, object.</param>
/// <param name="Member">Id of any membership of the person; absent until it is known who it is.</param>
/// <param name="Note">How it came; needs no name.</param>
internal sealed record ReceiveRequestBody(
    [property: Required] string? Kind, [property: Required] DateOnly? ReceivedOn, string? Member, string? Note) : IPostedObject<ReceiveRequestBody>
{
    public static ReceiveRequestBody Example { get; } = new("see", new DateOnly(2026, 11, 19), null, "Nộp tại bộ phận một cửa");

    string? IPostedObject<ReceiveRequestBody>.Unit => null;

    internal PersonRequestKind ParsedKind => PersonRequestKinds.ByName[Kind!];

    public static ReceiveRequestBody Read(JsonFields fields) => new(
        fields.Choice("kind", PersonRequestKinds.ByName, required: true)?.WireName(),
        fields.Day("receivedOn", required: true),
        fields.Code("member", StepBody.LongestCode),
        fields.Text("note", StepBody.LongestText));
}
