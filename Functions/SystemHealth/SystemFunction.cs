using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;

namespace Tcns.Functions.SystemHealth;

/// <summary><c>/api/v1/system</c>: how the system itself is, and what was laid aside of its work.</summary>
internal static class SystemFunction
{
    private const string Path = "/api/v1/system";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("System", "api/v1/system/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, GetSystem.HandleAsync)
            .Needs(Policies.ReadSystem)
            .WithName("GetSystem")
            .Produces<SystemResponse>();
        app.MapMethods(Path + "/poison", Routes.Reading, PoisonDesk.ListAsync)
            .Needs(Policies.ReadPoison)
            .WithName("ListPoison")
            .Produces<ListResponse<PoisonResponse>>();
        app.MapPost(Path + "/poison/{queue}/retry", PoisonDesk.RetryAsync)
            .Needs(Policies.MendPoison)
            .WithName("RetryPoison")
            .Accepts<RetryPoisonRequest>("application/json")
            .WithExample(RetryPoisonRequest.Example)
            .Produces<PoisonDoneResponse>();
        app.MapPost(Path + "/poison/{queue}/discard", PoisonDesk.DiscardAsync)
            .Needs(Policies.MendPoison)
            .WithName("DiscardPoison")
            .Accepts<DiscardPoisonRequest>("application/json")
            .WithExample(DiscardPoisonRequest.Example)
            .Produces<PoisonDoneResponse>();
    }
}
