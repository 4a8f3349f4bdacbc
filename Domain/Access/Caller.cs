using Tcns.Domain.Places;

namespace Tcns.Domain.Access;

/// <summary>Who sends a request: the key it came with, and the reach that it has.</summary>
public sealed class Caller(AccessKey key, OfficialUnits units)
{
    public AccessKey Key => key;

    public Role Role => key.Role;

    /// <summary>Whether the unit is the key's own or lies below it.</summary>
    public bool Reaches(UnitCode unit) => key.Unit is not { } own || units.Contains(own, unit);

    /// <summary>Whether the caller may give a key of that role in that unit, list it and revoke it.</summary>
    public bool MayIssue(Role role, UnitCode? unit) =>
        key.Role.MayIssue(role) && (unit is null ? key.Unit is null : Reaches(unit));
}
