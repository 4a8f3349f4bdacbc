using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Imports;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;
using Tcns.Storage.Access;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Setup;

/// <summary><c>GET /api/v1/communes/{commune}/setup?format=&amp;kind=&amp;on=</c></summary>
internal static class ExportSetup
{
    public static async Task<IResult> HandleAsync(
        string commune, Asked<ExportQuery> asked, HttpContext context, RegistryStore store, AuditLog audit, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var query = asked.Value;
        var (code, tables) = (UnitCode.Parse(commune), query.Kind?.Tables ?? SetupTables.All);
        var registry = await store.ReadAsync(code, cancel);
        if (tables.Contains(SetupTables.Members))
            await audit.AppendAsync(code, context.Audit("setup.export", commune), cancel);
        var language = context.Request.LanguageOf();
        var export = new SetupExport(registry, query.On, language);
        return new SheetDownload($"tcns-{commune}-{query.Kind?.Name ?? "setup"}", query.IsCsv, language, (stream, stop) => query.IsCsv
            ? export.WriteCsvAsync(stream, tables[0], stop)
            : export.WriteAsync(stream, tables, stop));
    }
}
