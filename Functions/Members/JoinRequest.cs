using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;

namespace Tcns.Functions.Members;

/// <summary>Somebody who is to join a team.</summary>
internal sealed record JoinRequest(
    [property: Required] string? Name,
    [property: Required] string? Role,
    [property: Required] DateOnly? JoinedOn,
    string? Affiliation,
    IReadOnlyList<string> Duties,
    string? Phone) : IPostedObject<JoinRequest>
{
    public static JoinRequest Example { get; } =
        new("Nguyễn Thị Hoa", "member", new DateOnly(2025, 7, 16), "youth-union", ["vneid", "scam-awareness"], "0912 345 678");

    string? IPostedObject<JoinRequest>.Unit => null;

    public static JoinRequest Read(JsonFields fields) => new(
        fields.Name("name", MemberFields.LongestName, required: true),
        fields.Choice("role", MemberRoles.ByName, required: true)?.WireName(),
        fields.Day("joinedOn", required: true),
        MemberFields.Affiliation(fields),
        MemberFields.Duties(fields),
        MemberFields.Phone(fields));

    public MemberState ToState() => new(JoinedOn!.Value, MemberRoles.ByName[Role!], Affiliation, Duties, Phone);
}
