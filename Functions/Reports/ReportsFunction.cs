using Tcns.Functions.Documents;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Reports;

/// <summary><c>/api/v1/reports</c>: what teams and communes owe, submit and get back.</summary>
internal static class ReportsFunction
{
    private const string Path = "/api/v1/reports";
    private const string Heads = Path + "/letterheads/{unit}";
    private const string One = Path + "/{unit}/{period}";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Reports", "api/v1/reports/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, Routes.Reading, ListReports.HandleAsync)
            .Needs(Policies.ListReports).WithName("ListReports").Produces<ListResponse<ReportLineResponse>>();
        app.MapMethods(One, Routes.Reading, GetReport.HandleAsync)
            .Needs(Policies.ReadReports).WithName("GetReport").Produces<ReportResponse>();
        app.MapMethods(One + "/document", Routes.Reading, GetReportDocument.HandleAsync)
            .Needs(Policies.ReadReports).WithName("GetReportDocument").Produces<Stream>(StatusCodes.Status200OK, PaperDocument.ContentType, SheetWriter.ContentType);
        app.MapMethods(Heads, Routes.Reading, Letterheads.GetAsync)
            .Needs(Policies.DecideReports).WithName("GetLetterhead").Produces<LetterheadResponse>();
        app.MapPut(Heads, Letterheads.PutAsync)
            .Needs(Policies.DecideReports).WithName("PutLetterhead").Accepts<LetterheadRequest>("application/json").WithExample(LetterheadRequest.Example)
            .Hears(EntityTags.Condition).Produces<LetterheadResponse>();
        app.MapPost(One + "/submit", ChangeReport.SubmitAsync)
            .Needs(Policies.SubmitReports).WithName("SubmitReport").Accepts<ReportTextsRequest>("application/json")
            .WithExample(ReportTextsRequest.Example).Hears(EntityTags.Condition).Produces<ReportResponse>();
        app.MapPost(One + "/accept", ChangeReport.AcceptAsync)
            .Needs(Policies.DecideReports).WithName("AcceptReport").Hears(EntityTags.Condition).Produces<ReportResponse>();
        app.MapPost(One + "/return", ChangeReport.ReturnAsync)
            .Needs(Policies.DecideReports).WithName("ReturnReport").Accepts<ReasonRequest>("application/json")
            .WithExample(ReasonRequest.Example).Hears(EntityTags.Condition).Produces<ReportResponse>();
        app.MapPost(One + "/request", AskForReport.HandleAsync)
            .Needs(Policies.DecideReports).WithName("RequestReport").Accepts<RequestReportRequest>("application/json")
            .WithExample(RequestReportRequest.Example).Produces<ReportResponse>().Produces<ReportResponse>(StatusCodes.Status201Created);
    }
}
