using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Storage.Account;

namespace Tcns.Functions.Health;

/// <summary><c>GET /api/health</c>: whether the app and the storage under it answer.</summary>
internal static class HealthFunction
{
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Health", "api/health", Map);

    private static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/api/health", Routes.Reading, HandleAsync)
            .Needs(Policies.Open)
            .WithName("GetHealth")
            .Produces<HealthResponse>();

    private static async Task<IResult> HandleAsync(StorageHealth storage) =>
        await storage.FindAwayAsync() is { Count: > 0 } away
            ? Problems.StorageAway with { Away = away }
            : TypedResults.Ok(new HealthResponse("ok"));
}
