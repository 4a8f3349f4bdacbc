using Tcns.Functions.Tests.Rollups;

namespace Tcns.Functions.Tests.Reports;

/// <summary>A plan of 2026 by the civil calendar that asks for reports alone.</summary>
internal static class ReportPlan
{
    public static object Row(string from, string every, int before, string month = "last") => new { from, to = "commune", every, before, month };

    public static Task PutAsync(RollupWorld world, string id, string unit, int status, string? to, params object[] reports) => world.SendAsync(
        HttpMethod.Put,
        "plans/" + id,
        new
        {
            id,
            title = "Kế hoạch " + id,
            unit,
            from = "2026-01-01",
            to,
            source = new { number = (string?)null, issuedOn = "2026-01", issuer = "UBND", basis = Array.Empty<string>() },
            calendar = "civil",
            reports,
        },
        status: status);
}
