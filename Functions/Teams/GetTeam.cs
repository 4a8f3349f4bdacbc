using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Teams;

/// <summary><c>GET /api/v1/teams/{team}?on=</c></summary>
internal static class GetTeam
{
    public static async Task<IResult> HandleAsync(
        string team, Asked<DayQuery> asked, HttpContext context, RegistryStore store, BusinessClock clock, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var registry = await store.ReadAsync(UnitCode.Parse(team).Commune!, cancel);
        return registry.Teams.GetValueOrDefault(team) is { } held
            ? RegistryAnswers.Thing(context, TeamResponse.Of(held, registry, asked.Value.On ?? clock.Today), WireJson.Wire.TeamResponse, held.Revision)
            : Problems.UnknownUnit;
    }
}
