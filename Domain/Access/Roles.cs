using Tcns.Domain.Places;

namespace Tcns.Domain.Access;

/// <summary>At which level a role has its unit, and which keys its holder may give to others.</summary>
public static class Roles
{
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    public static string WireName(this Role role) => role switch
    {
        Role.Collector => "collector",
        Role.Leader => "leader",
        Role.Officer => "officer",
        Role.Provincial => "provincial",
        Role.Viewer => "viewer",
        Role.System => "system",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Whether a key of this role can be bound to a unit of that level; null stands for "no unit".</summary>
    public static bool CanHaveUnit(this Role role, UnitLevel? level) => role switch
    {
        Role.Collector or Role.Leader => level is UnitLevel.Team,
        Role.Officer => level is UnitLevel.Commune,
        Role.Provincial => level is UnitLevel.Province,
        Role.Viewer => level is not null,
        Role.System => level is null,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Whether the holder of one role may issue and revoke keys of the other, within the own unit.</summary>
    public static bool MayIssue(this Role holder, Role issued) => holder switch
    {
        Role.Officer => issued is Role.Collector or Role.Leader or Role.Viewer,
        Role.Provincial => issued is Role.Officer or Role.Collector or Role.Leader or Role.Viewer,
        Role.System => true,
        _ => false,
    };
}
