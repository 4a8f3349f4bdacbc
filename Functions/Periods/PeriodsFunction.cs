using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Periods;

/// <summary><c>/api/v1/periods</c>: which calendar quarters are open, and the province's way to open a closed one again.</summary>
internal static class PeriodsFunction
{
    private const string Path = "/api/v1/periods";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Periods", "api/v1/periods/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, ListPeriods.HandleAsync)
            .Needs(Policies.ListRegistry).WithName("ListPeriods").Produces<ListResponse<PeriodResponse>>();
        app.MapPost(Path + "/{quarter}/reopen", ChangePeriod.ReopenAsync)
            .Needs(Policies.ReopenPeriods).WithName("ReopenPeriod").Accepts<ReopenRequest>("application/json").WithExample(ReopenRequest.Example)
            .Hears(EntityTags.Condition).Produces<PeriodResponse>();
        app.MapPost(Path + "/{quarter}/close", ChangePeriod.CloseAsync)
            .Needs(Policies.ReopenPeriods).WithName("ClosePeriod").Accepts<CloseRequest>("application/json").WithExample(CloseRequest.Example)
            .Hears(EntityTags.Condition).Produces<PeriodResponse>();
    }
}
