using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Villages;

/// <summary><c>/api/v1/villages</c>: villages and their baselines.</summary>
internal static class VillagesFunction
{
    private const string Path = "/api/v1/villages";
    private const string One = Path + "/{village}";
    private const string Baseline = One + "/baselines/{year}";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Villages", "api/v1/villages/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, ListVillages.HandleAsync)
            .Needs(Policies.ListRegistry).WithName("ListVillages").Produces<ListResponse<VillageResponse>>();
        app.MapMethods(One, Routes.Reading, GetVillage.HandleAsync)
            .Needs(Policies.ReadRegistry).WithName("GetVillage").Produces<VillageResponse>();
        app.MapPut(One, PutVillage.HandleAsync)
            .Needs(Policies.WriteRegistry).WithName("PutVillage").Accepts<VillageRequest>("application/json").WithExample(VillageRequest.Example)
            .Hears(EntityTags.Condition).Produces<VillageResponse>().Produces<VillageResponse>(StatusCodes.Status201Created);
        app.MapMethods(One + "/baselines", Routes.Reading, Baselines.ListAsync)
            .Needs(Policies.ReadRegistry).WithName("ListBaselines").Produces<ListResponse<BaselineResponse>>();
        app.MapMethods(Baseline, Routes.Reading, Baselines.GetAsync)
            .Needs(Policies.ReadRegistry).WithName("GetBaseline").Produces<BaselineResponse>();
        app.MapPut(Baseline, Baselines.PutAsync)
            .Needs(Policies.WriteRegistry).WithName("PutBaseline").Accepts<BaselineRequest>("application/json").WithExample(BaselineRequest.Example)
            .Hears(EntityTags.Condition).Produces<BaselineResponse>().Produces<BaselineResponse>(StatusCodes.Status201Created);
    }
}
