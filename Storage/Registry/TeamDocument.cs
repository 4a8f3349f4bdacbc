using Tcns.Domain.Places;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Storage.Registry;

internal sealed record TeamDocument(string Code, DateOnly EstablishedOn, DateOnly? DissolvedOn, IReadOnlyList<TeamDocument.State> States)
{
    public static TeamDocument Of(Team team) => new(
        team.Code.Value,
        team.EstablishedOn,
        team.DissolvedOn,
        [.. team.States.Select(state => new State(state.From, state.Name, state.Village?.Value, state.Decision))]);

    public Team Restore() => Team.Create(
        UnitCode.Parse(Code),
        DayRange.Between(EstablishedOn, DissolvedOn),
        [.. States.Select(state => new TeamState(state.From, state.Name, state.Village is { } code ? VillageCode.Parse(code) : null, state.Decision))]);

    internal sealed record State(DateOnly From, string Name, string? Village, Decision? Decision);
}
