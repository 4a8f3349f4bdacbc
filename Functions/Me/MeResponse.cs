using Tcns.Domain.Access;

namespace Tcns.Functions.Me;

/// <summary>What the holder of a key may know of it.</summary>
internal sealed record MeResponse(string Id, string Role, string? Unit, string? UnitName, string? Member, string? Label, DateOnly? ExpiresOn)
{
    public static MeResponse From(AccessKey key, string? unitName) => new(
        key.Id, key.Role.WireName(), key.Unit?.Value, unitName, key.Details.Member, key.Details.Label, key.Details.ExpiresOn);
}
