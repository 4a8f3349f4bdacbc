using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Teams;

/// <summary>A team as it is, or was, on a day.</summary>
/// <param name="DissolvedOn">The first day out.</param>
/// <param name="Members">How many members it has on that day, collaborators left out.</param>
/// <param name="States">Name, village and decision from day to day.</param>
internal sealed record TeamResponse(
    string Id,
    string Commune,
    string Level,
    string? Village,
    string Name,
    DecisionBody? Decision,
    DateOnly EstablishedOn,
    DateOnly? DissolvedOn,
    bool Active,
    int Members,
    IReadOnlyList<TeamResponse.State> States,
    string Etag)
{
    public static TeamResponse Of(Held<Team> held, CommuneRegistry registry, DateOnly on)
    {
        var team = held.Value;
        var state = team.StateOn(on);
        return new TeamResponse(
            team.Code.Value,
            team.Commune.Value,
            TeamRequest.NameOf(team.Level),
            state.Village?.Value,
            state.Name,
            DecisionBody.Of(state.Decision),
            team.EstablishedOn,
            team.DissolvedOn,
            team.IsActiveOn(on),
            registry.ActiveMembers(team.Code, on).Count(member => member.StateOn(on).Role != MemberRole.Collaborator),
            [.. team.States.Select(one => new State(one.From, one.Name, one.Village?.Value, DecisionBody.Of(one.Decision)))],
            EntityTags.Of(held.Revision));
    }

    internal sealed record State(DateOnly From, string Name, string? Village, DecisionBody? Decision);
}
