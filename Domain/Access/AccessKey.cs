using Tcns.Domain.Places;

namespace Tcns.Domain.Access;

/// <summary>A key, or the binding of a principal of the platform, to a role in a unit.</summary>
public sealed record AccessKey
{
    private AccessKey(KeyHash hash, Role role, UnitCode? unit, KeyDetails details)
    {
        Hash = hash;
        Role = role;
        Unit = unit;
        Details = details;
    }

    public KeyHash Hash { get; }

    public string Id => Hash.Id;

    public Role Role { get; }

    /// <summary>Null for <see cref="Role.System"/> alone.</summary>
    public UnitCode? Unit { get; }

    public KeyDetails Details { get; }

    public static AccessKey Create(KeyHash hash, Role role, UnitCode? unit, KeyDetails details)
    {
        if (!role.CanHaveUnit(unit?.Level))
            throw new ArgumentException("A key of this role is not bound to a unit of this level.", nameof(unit));
        return new AccessKey(hash, role, unit, details);
    }

    /// <summary>The expiry names the first day on which the key is no longer good, as every "first day out" here.</summary>
    public bool IsGoodOn(DateOnly day) => Details.RevokedAt is null && !HasExpiredBy(day);

    public bool HasExpiredBy(DateOnly day) => Details.ExpiresOn is { } first && day >= first;
}
