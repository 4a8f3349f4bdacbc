using Tcns.Analytics.Engine;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Lake;

/// <summary>A province's registry as tables, with its whole history and without names of people.</summary>
public static class RegistryTables
{
    public static void Write(Session session, ProvinceFacts facts, Pseudonyms pseudonyms, CancellationToken cancel)
    {
        session.ExecuteAll("registry", SqlText.Of(typeof(RegistryTables), "registry.sql"), cancel);
        session.Fill("province", [facts.Province], (row, province) => row.Text(province.Value));
        WritePlaces(session, facts);
        WriteTeams(session, facts);
        WriteMembers(session, facts, pseudonyms);
    }

    private static void WritePlaces(Session session, ProvinceFacts facts)
    {
        session.Fill("village", facts.Registries.SelectMany(registry => registry.Villages.Values.Select(held => held.Value)), (row, village) =>
        {
            row.Text(village.Code.Commune.Value);
            row.Text(village.Code.Value);
            row.Text(village.Name);
            row.Text(village.Kind.WireName());
            Days(row, village.Life);
        });
        session.Fill("baseline", facts.Registries.SelectMany(registry => registry.Baselines.Values.Select(held => held.Value)), (row, baseline) =>
        {
            row.Text(baseline.Village.Value);
            row.Integer(baseline.Year);
            row.Integer(baseline.Households);
            row.Integer(baseline.WorkingAge);
            row.Integer(baseline.Businesses);
        });
        session.Fill("statistics", facts.Registries.SelectMany(registry => registry.Statistics.Values.Select(held => held.Value)), (row, month) =>
        {
            row.Text(month.Commune.Value);
            row.Date(month.Month);
            row.Integer(month.Dossiers?.Total);
            row.Integer(month.Dossiers?.Online);
            row.Integer(month.Ocop?.Total);
            row.Integer(month.Ocop?.Online);
        });
    }

    private static void WriteTeams(Session session, ProvinceFacts facts)
    {
        var teams = facts.Registries.SelectMany(registry => registry.Teams.Values.Select(held => held.Value)).ToArray();
        session.Fill("team", teams, (row, team) =>
        {
            row.Text(team.Commune.Value);
            row.Text(team.Code.Value);
            row.Text(team.Level == TeamLevel.Commune ? "commune" : "village");
            Days(row, team.Life);
        });
        session.Fill("team_state", teams.SelectMany(team => Spells(team.States, state => state.From, team.Life).Select(spell => (team, spell))), (row, one) =>
        {
            row.Text(one.team.Code.Value);
            Days(row, one.spell.Days);
            row.Text(one.spell.State.Name);
            row.Text(one.spell.State.Village?.Value);
        });
    }

    private static void WriteMembers(Session session, ProvinceFacts facts, Pseudonyms pseudonyms)
    {
        var members = facts.Registries
            .SelectMany(registry => registry.Members.Values.Select(held => (registry.Commune, Member: held.Value, Life: registry.LifeOf(held.Value)))).ToArray();
        session.Fill("member_state", members.SelectMany(one => Spells(one.Member.States, state => state.From, one.Life).Select(spell => (one, spell))), (row, both) =>
        {
            var (commune, member, _) = both.one;
            row.Text(commune.Value);
            row.Text(member.Team.Value);
            row.Text(pseudonyms.Member(commune, member.Id));
            row.Text(pseudonyms.Member(commune, member.Person));
            Days(row, both.spell.Days);
            row.Text(both.spell.State.Role.WireName());
            row.Text(both.spell.State.Affiliation);
            row.Integer(both.spell.State.Duties.Count);
        });
        session.Fill("membership", members, (row, one) =>
        {
            row.Text(one.Commune.Value);
            row.Text(pseudonyms.Member(one.Commune, one.Member.Id));
            row.Text(pseudonyms.Member(one.Commune, one.Member.Person));
        });
    }

    /// <summary>The days on which each state holds; the first holds from the beginning.</summary>
    private static IEnumerable<(T State, DayRange Days)> Spells<T>(IReadOnlyList<T> states, Func<T, DateOnly> from, DayRange life)
    {
        for (var i = 0; i < states.Count; i++)
        {
            var begin = i == 0 ? DateOnly.MinValue : from(states[i]);
            var end = i + 1 < states.Count ? from(states[i + 1]) : DateOnly.MaxValue;
            var days = new DayRange(begin, end).Intersect(life);
            if (!days.IsEmpty)
                yield return (states[i], days);
        }
    }

    private static void Days(ChunkAppender row, DayRange days)
    {
        row.Date(days.First);
        row.Date(days.End);
    }
}
