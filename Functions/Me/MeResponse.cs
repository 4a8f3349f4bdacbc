using Tcns.Domain.Access;
using Tcns.Domain.Places;

namespace Tcns.Functions.Me;

/// <summary>What the holder of a key may know of it.</summary>
internal sealed record MeResponse(string Id, string Role, string? Unit, string? UnitName, string? Member, string? Label, DateOnly? ExpiresOn)
{
    public static MeResponse From(AccessKey key, OfficialUnits units) => new(
        key.Id,
        key.Role.WireName(),
        key.Unit?.Value,
        key.Unit is { } unit ? units.Find(unit)?.Name : null,
        key.Details.Member,
        key.Details.Label,
        key.Details.ExpiresOn);
}
