using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Me;

/// <summary><c>GET /api/v1/me</c>: whose key this is.</summary>
internal static class MeFunction
{
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Me", "api/v1/me", Map);

    private static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/api/v1/me", Routes.Reading, HandleAsync)
            .Needs(Policies.KnowOwnKey)
            .WithName("GetMe")
            .Produces<MeResponse>();

    private static async Task<IResult> HandleAsync(
        HttpContext context, OfficialUnits units, RegistryStore registry, BusinessClock clock, CancellationToken cancel)
    {
        var key = context.Caller().Key;
        return TypedResults.Ok(MeResponse.From(key, await NameOfAsync(key.Unit, units, registry, clock.Today, cancel)));
    }

    private static async Task<string?> NameOfAsync(
        UnitCode? unit, OfficialUnits units, RegistryStore registry, DateOnly today, CancellationToken cancel) =>
        unit is { Level: UnitLevel.Team }
            ? (await registry.ReadAsync(unit.Commune!, cancel)).FindTeam(unit)?.StateOn(today).Name
            : unit is null ? null : units.Find(unit)?.Name;
}
