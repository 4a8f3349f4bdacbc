using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Storage.Access;

namespace Tcns.Functions.People;

/// <summary><c>GET /api/v1/people/{commune}/audit?team=&amp;from=&amp;to=&amp;cursor=&amp;limit=</c>: who read and changed what.</summary>
internal static class ReadAudit
{
    public static async Task<IResult> HandleAsync(string commune, AuditQuery query, AuditLog audit, CancellationToken cancel)
    {
        var code = UnitCode.Parse(commune);
        Fault[] faults = [.. query.FindFaults(code)];
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var unit = query.UnitIn(code);
        var page = await audit.ReadPageAsync(unit, query.Days, query.ParsedCursor, query.ParsedLimit, cancel);
        var isFirst = query.Cursor is null;
        var brokenAt = isFirst ? await audit.FindBreakAsync(unit, cancel) : null;
        return TypedResults.Ok(new AuditResponse(
            [.. page.Entries.Select(AuditResponse.LogEntry.Of)],
            page.Cursor?.ToString(CultureInfo.InvariantCulture),
            isFirst ? brokenAt is null : null,
            brokenAt));
    }
}
