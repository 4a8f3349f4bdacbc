using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Ledger;

/// <summary><c>/api/v1/activity</c>: what each member did in a month, as JSON or as a sheet.</summary>
internal static class ActivityFunction
{
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Activity", "api/v1/activity/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app) => app.MapMethods("/api/v1/activity", Routes.Reading, ListActivity.HandleAsync)
        .Needs(Policies.ListActivity).WithName("ListActivity")
        .Produces<ListResponse<ActivityResponse>>().Produces<Stream>(StatusCodes.Status200OK, SheetWriter.ContentType, PostedFile.Csv);
}
