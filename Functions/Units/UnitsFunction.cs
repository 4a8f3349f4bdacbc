using System.Text.Json.Nodes;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.Maps;
using Tcns.Functions.OpenApi;
using Tcns.Functions.PublicTotals;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Units;

/// <summary><c>/api/v1/units</c>: the official units, to look through and to search, and what a province has set for itself.</summary>
internal static class UnitsFunction
{
    private const string Path = "/api/v1/units";
    private const string OneMap = Path + "/{province}/map";
    private const string Publicity = Path + "/{province}/public";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Units", "api/v1/units/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, ListUnits.Handle)
            .Needs(Policies.AnyKey)
            .WithName("ListUnits")
            .Produces<ListResponse<UnitResponse>>();
        app.MapMethods(Path + "/{code}", Routes.Reading, GetUnit.Handle)
            .Needs(Policies.AnyKey)
            .WithName("GetUnit")
            .Produces<UnitResponse>();
        app.MapMethods(OneMap, Routes.Reading, GetMap.HandleAsync)
            .Needs(Policies.AnyKey)
            .WithName("GetMap")
            .Produces<MapResponse>();
        app.MapPut(OneMap, ChangeMap.PutAsync)
            .Needs(Policies.WriteProvince)
            .WithName("PutMap")
            .Accepts<JsonObject>("application/json", "application/geo+json")
            .WithExample(MapExample.Boundaries)
            .Hears(EntityTags.Condition)
            .Produces<MapResponse>()
            .Produces<MapResponse>(StatusCodes.Status201Created);
        app.MapDelete(OneMap, ChangeMap.DeleteAsync)
            .Needs(Policies.WriteProvince)
            .WithName("DeleteMap")
            .Hears(EntityTags.Condition)
            .Produces<MapResponse>();
        app.MapMethods(Publicity, Routes.Reading, Openness.GetAsync)
            .Needs(Policies.AnyKey)
            .WithName("GetOpenness")
            .Produces<OpennessResponse>();
        app.MapPut(Publicity, Openness.PutAsync)
            .Needs(Policies.WriteProvince)
            .WithName("PutOpenness")
            .Accepts<OpennessRequest>("application/json")
            .WithExample(OpennessRequest.Example)
            .Hears(EntityTags.Condition)
            .Produces<OpennessResponse>();
    }
}
