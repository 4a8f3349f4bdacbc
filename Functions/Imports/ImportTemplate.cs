using Tcns.Functions.Http;
using Tcns.Functions.RecordSheets;
using Tcns.Functions.Setup;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Imports;

/// <summary><c>GET /api/v1/imports/template?kind=&amp;format=</c></summary>
internal static class ImportTemplate
{
    public static IResult Handle(Asked<TemplateQuery> asked, HttpContext context)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var (kind, isCsv, language) = (asked.Value.Kind!, asked.Value.IsCsv, context.Request.LanguageOf());
        return new SheetDownload("tcns-" + kind.Name, isCsv, language, (stream, cancel) => isCsv
            ? SetupTemplate.WriteCsvAsync(stream, kind.Tables[0], language, cancel)
            : kind.Record is not null ? RecordTemplate.WriteAsync(stream, kind.Tables[0], language, cancel)
            : SetupTemplate.WriteAsync(stream, kind.Tables, language, cancel));
    }
}
