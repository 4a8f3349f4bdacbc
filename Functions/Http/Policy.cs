using System.Collections.Frozen;
using Tcns.Domain.Access;

namespace Tcns.Functions.Http;

/// <summary>Who may use an endpoint, and where the request names the unit that the key must reach.</summary>
internal sealed record Policy
{
    private Policy(string name, IEnumerable<Role> roles, UnitPlace unit)
    {
        Name = name;
        Roles = roles.ToFrozenSet();
        Unit = unit;
    }

    public string Name { get; }

    /// <summary>Empty where no key is asked for.</summary>
    public FrozenSet<Role> Roles { get; }

    public UnitPlace Unit { get; }

    public bool IsOpen => Roles.Count == 0;

    /// <summary>Whether an open endpoint answers an address only so often.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether it has an answer where the storage is away: the key of the settings is let in without it.</summary>
    public bool IsForTrouble { get; init; }

    public static Policy Open(string name) => new(name, [], UnitPlace.None);

    public static Policy For(string name, UnitPlace unit, params IEnumerable<Role> roles) => new(name, roles, unit);
}
