using Tcns.Domain.Forms;
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
        string team, ListQuery query, HttpContext context, RegistryStore store, BusinessClock clock, CancellationToken cancel)
    {
        if (query.On is not null && query.ParsedOn is null)
            return Problems.Invalid.With([new Fault("?on", FaultCodes.Malformed)]);
        var registry = await store.ReadAsync(UnitCode.Parse(team).Commune!, cancel);
        return registry.Teams.GetValueOrDefault(team) is { } held
            ? RegistryAnswers.Thing(context, TeamResponse.Of(held, registry, query.ParsedOn ?? clock.Today), WireJson.Wire.TeamResponse, held.Revision)
            : Problems.UnknownUnit;
    }
}
