using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.Numbers;

/// <summary><c>/api/v1/indicators</c>: where a unit stands, and how that is counted.</summary>
internal static class IndicatorsFunction
{
    private const string Path = "/api/v1/indicators";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Indicators", "api/v1/indicators/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, GetIndicators.HandleAsync).Needs(Policies.ReadFigures).WithName("GetIndicators").Produces<FiguresResponse>();
        app.MapMethods(Path + "/{id}/trace", Routes.Reading, GetTrace.HandleAsync).Needs(Policies.ReadFigures).WithName("GetIndicatorTrace").Produces<TraceResponse>();
        app.MapMethods(Path + "/catalogue", Routes.Reading, GetCatalogue.Handle)
            .Needs(Policies.AnyKey).WithName("GetIndicatorCatalogue").Produces<ListResponse<CatalogueEntryResponse>>();
    }
}
