using Tcns.Domain.Access;
using Tcns.Storage.Access;

namespace Tcns.Functions.Keys;

/// <summary>A key as officers see it: everything but its secret.</summary>
internal sealed record KeyResponse(
    string Id,
    string Role,
    string? Unit,
    string? Member,
    string? Label,
    DateOnly? ExpiresOn,
    bool IsPrincipal,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt,
    string Etag)
{
    public static KeyResponse From(StoredKey stored)
    {
        var (key, details) = (stored.Key, stored.Key.Details);
        return new KeyResponse(
            key.Id, key.Role.WireName(), key.Unit?.Value, details.Member, details.Label, details.ExpiresOn, details.IsPrincipal,
            details.CreatedAt, details.CreatedBy, details.RevokedAt, details.LastUsedAt, stored.ETag.ToString());
    }
}
