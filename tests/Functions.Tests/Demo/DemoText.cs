using Tcns.Domain.Registry;
using Tcns.Domain.Teams;

namespace Tcns.Functions.Tests.Demo;

/// <summary>A registry as lines that can be compared: everything that it says but its revisions.</summary>
internal static class DemoText
{
    public static IReadOnlyList<string> Of(CommuneRegistry registry) =>
    [
        .. registry.Villages.Values.Select(held => held.Value)
            .Select(village => $"{village.Code} {village.Name} {village.Kind} {village.Life} {string.Join(',', village.Predecessors)}"),
        .. registry.Baselines.Values.Select(held => held.Value.ToString()),
        .. registry.Statistics.Values.Select(held => held.Value.ToString()),
        .. registry.Teams.Values.Select(held => $"{held.Value.Code} {held.Value.Life} {string.Join(',', held.Value.States)}"),
        .. registry.Members.Values.Select(held => Of(held.Value)),
    ];

    private static string Of(Member member)
    {
        var states = member.States.Select(state => $"{state.From} {state.Role} {state.Affiliation} {string.Join(' ', state.Duties)} {state.Phone}");
        return $"{member.Team} {member.Id} {member.Person} {member.Name} {member.JoinedOn} {member.Standing} {member.End} {member.LeaveWish} " +
            string.Join(',', states) + string.Join(',', member.Events);
    }
}
