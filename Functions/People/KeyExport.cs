using Tcns.Domain.Access;

namespace Tcns.Functions.People;

/// <summary>A key that a person holds, or whose label names the person; never its secret.</summary>
internal sealed record KeyExport(
    string Id,
    string Role,
    string? Unit,
    string? Member,
    string? Label,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateOnly? ExpiresOn,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt)
{
    public static KeyExport Of(AccessKey key) => new(
        key.Id, key.Role.WireName(), key.Unit?.Value, key.Details.Member, key.Details.Label, key.Details.CreatedAt, key.Details.CreatedBy,
        key.Details.ExpiresOn, key.Details.RevokedAt, key.Details.LastUsedAt);
}
