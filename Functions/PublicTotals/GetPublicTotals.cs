using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;
using Tcns.Domain.Disclosure;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Numbers;
using Tcns.Functions.Rollups;
using Tcns.Storage.Account;
using Tcns.Storage.Provinces;
using Tcns.Storage.Schema;

namespace Tcns.Functions.PublicTotals;

/// <summary>
/// <c>GET /api/v1/public/{province}?period=</c>: one look whether the province is open, and the published files of this machine's disk,
/// read once a version; no table.
/// </summary>
internal sealed class GetPublicTotals(
    OpenProvinces open, StoreGate gate, OfficialUnits units, UnitListing listing, FeedReader feed, FigureLines lines, BusinessClock clock)
{
    private const string Figures = "fact_indicator";
    private readonly ConcurrentDictionary<(string Province, string Quarter), (string Version, PublicTotalsResponse Totals)> known = new();

    public static Task<IResult> HandleAsync(string province, Asked<QuarterQuery> asked, HttpContext context, GetPublicTotals use, CancellationToken cancel) =>
        use.AnswerAsync(province, asked, context, cancel);

    private async Task<IResult> AnswerAsync(string province, Asked<QuarterQuery> asked, HttpContext context, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        await gate.OpenAsync();

        // Whoever is not open is answered as if there were no such province.
        if (!UnitCode.TryParse(province, out var code) || code.Level != UnitLevel.Province || units.Find(code) is not { } unit || !await open.IsOpenAsync(code, cancel))
            return Problems.NotFound;
        if (await feed.NewestAsync(code, cancel) is not { } newest)
            return Problems.NoRollup;
        var quarters = QuartersOf(newest);
        var quarter = asked.Value.Quarter ?? quarters.FirstOrDefault();
        if (quarter is null || !quarters.Contains(quarter) || await FindAsync(unit, newest, quarter, quarters, cancel) is not { } totals)
            return Problems.NoRollup;
        return PublicAnswers.Answer(context, TagOf(newest, quarter), totals);
    }

    /// <summary>Those that have begun and have figures, the newest first.</summary>
    private List<Period> QuartersOf(ProvinceFeed newest) =>
    [
        .. newest.FilesOf(Figures).Select(file => Period.TryParse(file.Period, out var quarter) ? quarter : null).OfType<Period>().Distinct()
            .Where(quarter => quarter.First <= clock.Today).OrderByDescending(quarter => quarter.First),
    ];

    private async Task<PublicTotalsResponse?> FindAsync(OfficialUnit province, ProvinceFeed newest, Period quarter, List<Period> quarters, CancellationToken cancel)
    {
        var key = (province.Code.Value, quarter.ToString());
        if (known.TryGetValue(key, out var held) && held.Version == newest.Manifest.Version)
            return held.Totals;
        var own = await lines.OfUnitAsync(newest, province.Code.Value, quarter, cancel);
        var rows = await lines.OfCommunesAsync(newest, quarter, cancel);
        if (own.Count == 0)
            return null;
        var plans = own.Select(row => row.Figure.Plan).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var (totals, communes) = PublicTable.Of(listing.Below(province.Code), rows, plans);
        var answer = new PublicTotalsResponse(
            province.Code.Value,
            province.Name,
            province.FullName,
            quarter.ToString(),
            [.. quarters.Select(one => one.ToString())],
            newest.LastDayIn(quarter) ?? own.Max(row => row.AsOf),
            own[0].IsClosed,
            SmallCells.Threshold,
            totals,
            communes);
        known[key] = (newest.Manifest.Version, answer);
        return answer;
    }

    private static EntityTagHeaderValue TagOf(ProvinceFeed newest, Period quarter) =>
        ContentTag.Of($"{newest.Manifest.Version} {quarter} {typeof(GetPublicTotals).Module.ModuleVersionId} {typeof(SmallCells).Module.ModuleVersionId}");
}
