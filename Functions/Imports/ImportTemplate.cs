using Tcns.Functions.Http;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Setup;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Imports;

/// <summary><c>GET /api/v1/imports/template?kind=&amp;format=</c></summary>
internal static class ImportTemplate
{
    public static IResult Handle(ImportQuery query, HttpContext context)
    {
        if (query.FindFaults(needsKind: true) is { Count: > 0 } faults)
            return Problems.Invalid.With(faults);
        var (kind, language) = (query.Kind!, context.Request.LanguageOf());
        return new SheetDownload("tcns-" + kind.Name, query.IsCsv, language, (stream, cancel) => query.IsCsv
            ? SetupTemplate.WriteCsvAsync(stream, kind.Tables[0], language, cancel)
            : kind.Record is not null ? RecordTemplate.WriteAsync(stream, kind.Tables[0], language, cancel)
            : SetupTemplate.WriteAsync(stream, kind.Tables, language, cancel));
    }
}
