using Tcns.Domain.Forms;
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
        string commune, ImportQuery query, ListQuery list, HttpContext context, RegistryStore store, AuditLog audit, CancellationToken cancel)
    {
        Fault[] faults = [.. query.FindFaults(needsKind: false), .. list.Faults];
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var (code, tables) = (UnitCode.Parse(commune), query.Kind?.Tables ?? SetupTables.All);
        var registry = await store.ReadAsync(code, cancel);
        if (tables.Contains(SetupTables.Members))
            await audit.AppendAsync(code, context.Audit("setup.export", commune), cancel);
        var language = context.Request.LanguageOf();
        var export = new SetupExport(registry, list.ParsedOn, language);
        return new SheetDownload($"tcns-{commune}-{query.Kind?.Name ?? "setup"}", query.IsCsv, language, (stream, stop) => query.IsCsv
            ? export.WriteCsvAsync(stream, tables[0], stop)
            : export.WriteAsync(stream, tables, stop));
    }
}
