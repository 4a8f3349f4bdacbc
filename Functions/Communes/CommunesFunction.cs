using Tcns.Functions.Compliance;
using Tcns.Functions.Deadlines;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Registry;
using Tcns.Functions.Setup;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Communes;

/// <summary><c>/api/v1/communes</c>: a commune's figures, and which rules its teams break.</summary>
internal static class CommunesFunction
{
    private const string One = "/api/v1/communes/{commune}";
    private const string Month = One + "/statistics/{month}";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Communes", "api/v1/communes/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(One + "/compliance", Routes.Reading, GetCompliance.OfCommuneAsync)
            .Needs(Policies.ReadRegistry).WithName("GetCommuneCompliance").Produces<ComplianceResponse>();
        app.MapMethods(One + "/setup", Routes.Reading, ExportSetup.HandleAsync)
            .Needs(Policies.ExportSetup).WithName("ExportSetup").Produces<Stream>(StatusCodes.Status200OK, SheetWriter.ContentType, "text/csv");
        app.MapMethods(One + "/deadlines", Routes.Reading, GetDeadlines.OfCommuneAsync)
            .Needs(Policies.ReadRegistry).WithName("ListCommuneDeadlines").Produces<ListResponse<DeadlineResponse>>();
        app.MapMethods(One + "/statistics", Routes.Reading, Statistics.ListAsync)
            .Needs(Policies.ReadRegistry).WithName("ListStatistics").Produces<ListResponse<StatisticsResponse>>();
        app.MapMethods(Month, Routes.Reading, Statistics.GetAsync)
            .Needs(Policies.ReadRegistry).WithName("GetStatistics").Produces<StatisticsResponse>();
        app.MapPut(Month, Statistics.PutAsync)
            .Needs(Policies.WriteRegistry).WithName("PutStatistics").Accepts<StatisticsRequest>("application/json")
            .WithExample(StatisticsRequest.Example).Hears(EntityTags.Condition).Produces<StatisticsResponse>().Produces<StatisticsResponse>(StatusCodes.Status201Created);
    }
}
