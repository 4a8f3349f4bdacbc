using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Storage.Access;

namespace Tcns.Functions.People;

/// <summary><c>GET /api/v1/people/{commune}/audit?team=&amp;from=&amp;to=&amp;cursor=&amp;limit=</c>: who read and changed what.</summary>
internal static class ReadAudit
{
    public static async Task<IResult> HandleAsync(string commune, Asked<AuditQuery> asked, AuditLog audit, CancellationToken cancel)
    {
        var (code, query) = (UnitCode.Parse(commune), asked.Value);
        Fault[] faults = [.. query.FindFaults(code), .. asked.Faults];
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var unit = query.UnitIn(code);
        var page = await audit.ReadPageAsync(unit, query.Days, query.Cursor, query.Limit, cancel);
        var isFirst = query.Cursor is null;
        var brokenAt = isFirst ? await audit.FindBreakAsync(unit, cancel) : null;
        return TypedResults.Ok(new AuditResponse(
            [.. page.Entries.Select(AuditResponse.LogEntry.Of)],
            page.Cursor?.ToString(CultureInfo.InvariantCulture),
            isFirst ? brokenAt is null : null,
            brokenAt));
    }
}
