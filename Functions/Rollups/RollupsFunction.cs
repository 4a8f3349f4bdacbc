using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;

namespace Tcns.Functions.Rollups;

/// <summary><c>/api/v1/rollups</c>: figures are counted anew now, and how far that is.</summary>
internal static class RollupsFunction
{
    private const string Path = "/api/v1/rollups";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Rollups", "api/v1/rollups/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Path, AskForRollup.PostAsync)
            .Needs(Policies.AskForRollups).WithName("AskForRollup").Accepts<RollupRequest>("application/json").WithExample(RollupRequest.Example)
            .Produces<RollupResponse>(StatusCodes.Status202Accepted);
        app.MapMethods(Path + "/{id}", Routes.Reading, AskForRollup.GetAsync)
            .Needs(Policies.SeeRollups).WithName("GetRollup").Produces<RollupResponse>();
    }
}
