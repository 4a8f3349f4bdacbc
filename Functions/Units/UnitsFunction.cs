using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.Units;

/// <summary><c>/api/v1/units</c>: the official units, to look through and to search.</summary>
internal static class UnitsFunction
{
    private const string Path = "/api/v1/units";

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
    }
}
