using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.OData;

/// <summary><c>/api/odata</c>: the newest figures for Power BI, Excel and whoever else reads OData 4.0.</summary>
internal static class ODataFunction
{
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("OData", "api/odata/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/api/odata", Routes.Reading, ReadService.Handle).ForReaders("ReadODataService", "application/json");
        app.MapMethods("/api/odata/$metadata", Routes.Reading, ReadMetadata.Handle).ForReaders("ReadODataMetadata", "application/xml");
        app.MapMethods("/api/odata/{set}", Routes.Reading, ReadSet.Handle).ForReaders("ReadODataSet", "application/json");
        app.MapMethods("/api/odata/{set}/$count", Routes.Reading, CountSet.Handle).ForReaders("CountODataSet", "text/plain");
    }

    private static void ForReaders(this RouteHandlerBuilder endpoint, string name, string contentType) => endpoint
        .Needs(Policies.ReadOData).WithMetadata(BasicSignIn.Taken).WithName(name)
        .Produces<Stream>(StatusCodes.Status200OK, contentType);
}
