using Tcns.Domain.Forms;
using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Access;
using Tcns.Functions.Http;

namespace Tcns.Functions.Keys;

/// <summary>What a new key is to be. With a principal, no key is made: the signed-in person is bound to role and unit instead.</summary>
internal sealed record IssueKeyRequest(
    [property: Required] string? Role, string? Unit, string? Member, string? Label, DateOnly? ExpiresOn, string? Principal)
    : IPostedObject<IssueKeyRequest>
{
    private const int LongestCode = 20;
    private const int LongestText = 200;
    private static readonly Dictionary<string, Role> RoleNames = Roles.All.ToDictionary(role => role.WireName(), StringComparer.Ordinal);

    public static IssueKeyRequest Example { get; } =
        new("collector", "11113-T03", null, "Điện thoại tổ thôn Đông", new DateOnly(2099, 1, 1), null);

    /// <summary>The role, once known to be one.</summary>
    internal Role ParsedRole => RoleNames[Role!];

    internal bool HasRole => Role is not null;

    public static IssueKeyRequest Read(JsonFields fields) => new(
        fields.Choice("role", RoleNames, required: true)?.WireName(),
        fields.Code("unit", LongestCode),
        fields.Code("member", LongestText),
        fields.Text("label", LongestText),
        fields.Day("expiresOn"),
        fields.Code("principal", LongestText));
}
