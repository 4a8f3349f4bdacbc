using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.OpenApi;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Imports;

/// <summary><c>/api/v1/imports</c>: spreadsheets in, and the templates for them.</summary>
internal static class ImportsFunction
{
    private const string Path = "/api/v1/imports";
    private const string Example = "Mã thôn,Tên thôn,Loại,Hoạt động từ ngày\r\n11113-20,Thôn Đông,Thôn,2025-07-01\r\n";

    private const string RecordExample =
        "Mã tổ;Ngày;Kênh tuyên truyền;Chủ đề;Số hộ tiếp cận;Số người trong độ tuổi lao động tiếp cận\r\n"
        + "11113-T03;05/10/2026;Loa truyền thanh;\"Dịch vụ công trực tuyến; Tài khoản VNeID\";250;480\r\n";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Imports", "api/v1/imports/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Path, ImportFile.HandleAsync)
            .Needs(Policies.Import).WithName("ImportFile").Accepts<string>(PostedFile.Csv, SheetWriter.ContentType)
            .WithFile(PostedFile.Csv, Example, "kind=villages").WithFile(PostedFile.Csv, RecordExample, "kind=campaigns").Produces<ImportResponse>();
        app.MapMethods(Path + "/template", Routes.Reading, ImportTemplate.Handle)
            .Needs(Policies.AnyKey).WithName("GetImportTemplate").Produces<Stream>(StatusCodes.Status200OK, SheetWriter.ContentType, PostedFile.Csv);
    }
}
