using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;

namespace Tcns.Functions.Members;

/// <summary>What changes of a member. What is absent stays; an empty text or list clears.</summary>
/// <param name="From">The day from which it holds; a corrected name holds always.</param>
internal sealed record ChangeRequest(
    string? Role, string? Affiliation, IReadOnlyList<string>? Duties, string? Phone, string? Name, [property: Required] DateOnly? From)
    : IPostedObject<ChangeRequest>
{
    public static ChangeRequest Example { get; } = new("deputy", "youth-union", ["reporting"], null, null, new DateOnly(2026, 10, 1));

    string? IPostedObject<ChangeRequest>.Unit => null;

    public static ChangeRequest Read(JsonFields fields)
    {
        var (affiliation, duties, phone) = (MemberFields.Affiliation(fields), MemberFields.Duties(fields), MemberFields.Phone(fields));
        return new ChangeRequest(
            fields.Choice("role", MemberRoles.ByName)?.WireName(),
            fields.IsCleared("affiliation") ? "" : affiliation,
            fields.Holds("duties", JsonValueKind.Array) ? duties : null,
            fields.IsCleared("phone") ? "" : phone,
            fields.Name("name", MemberFields.LongestName),
            fields.Day("from", required: true));
    }

    public MemberPatch ToPatch() => new(Role is null ? null : MemberRoles.ByName[Role], Affiliation, Duties, Phone, Name);
}
