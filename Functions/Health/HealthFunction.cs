using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Storage.Account;
using Tcns.Storage.Rollups;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Health;

/// <summary><c>GET /api/health</c>: whether the app and the storage under it answer, and whether figures could be published.</summary>
internal static class HealthFunction
{
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Health", "api/health", Map);

    private static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/api/health", Routes.Reading, HandleAsync)
            .Needs(Policies.Open)
            .WithName("GetHealth")
            .Produces<HealthResponse>();

    private static async Task<IResult> HandleAsync(StorageHealth storage, StoreGate gate, MismatchWatch mismatches)
    {
        if (await storage.FindAwayAsync() is { Count: > 0 } away)
            return Problems.StorageAway with { Away = away };
        await gate.OpenAsync();
        return TypedResults.Ok(Describe(await mismatches.FindAsync()));
    }

    /// <summary>An app that serves an older version is alive: who asks by the status alone must not restart it.</summary>
    private static HealthResponse Describe(IReadOnlyList<Mismatch> mismatches) =>
        mismatches.Count == 0 ? new HealthResponse("ok") : new HealthResponse("degraded", [.. mismatches.Select(MismatchResponse.Of)]);
}
