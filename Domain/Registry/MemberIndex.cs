using System.Collections.Immutable;
using Tcns.Domain.Places;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Registry;

/// <summary>
/// The members of a commune by team, and by team and name: a change is judged on its team, and a file that brings thousands of
/// members would otherwise look through all of them for each of its rows.
/// </summary>
internal sealed class MemberIndex
{
    private static readonly ImmutableSortedDictionary<string, Member> Nobody = ImmutableSortedDictionary.Create<string, Member>(StringComparer.Ordinal);
    private readonly ImmutableDictionary<UnitCode, ImmutableSortedDictionary<string, Member>> teams;
    private readonly ImmutableDictionary<(UnitCode Team, string Name), ImmutableSortedDictionary<string, Member>> names;

    private MemberIndex(
        ImmutableDictionary<UnitCode, ImmutableSortedDictionary<string, Member>> teams,
        ImmutableDictionary<(UnitCode Team, string Name), ImmutableSortedDictionary<string, Member>> names)
    {
        this.teams = teams;
        this.names = names;
    }

    public static MemberIndex Empty { get; } = new(
        ImmutableDictionary<UnitCode, ImmutableSortedDictionary<string, Member>>.Empty,
        ImmutableDictionary<(UnitCode Team, string Name), ImmutableSortedDictionary<string, Member>>.Empty);

    /// <summary>In the order of their ids.</summary>
    public IEnumerable<Member> Of(UnitCode team) => teams.GetValueOrDefault(team, Nobody).Values;

    /// <summary>In the order of their ids.</summary>
    public IEnumerable<Member> Of(UnitCode team, string name) => names.GetValueOrDefault((team, PersonName.KeyOf(name)), Nobody).Values;

    /// <summary>With a member as it is to be, whatever its name was.</summary>
    public MemberIndex With(Member member)
    {
        var team = teams.GetValueOrDefault(member.Team, Nobody);
        var left = team.TryGetValue(member.Id, out var before) ? Without(before) : names;
        var key = (member.Team, PersonName.KeyOf(member.Name));
        return new MemberIndex(
            teams.SetItem(member.Team, team.SetItem(member.Id, member)),
            left.SetItem(key, left.GetValueOrDefault(key, Nobody).SetItem(member.Id, member)));
    }

    private ImmutableDictionary<(UnitCode Team, string Name), ImmutableSortedDictionary<string, Member>> Without(Member before)
    {
        var key = (before.Team, PersonName.KeyOf(before.Name));
        return names.SetItem(key, names[key].Remove(before.Id));
    }
}
