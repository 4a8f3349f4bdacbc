using System.Text.Json;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Numbers;
using Tcns.Functions.Registry;
using Tcns.Storage.Reports;

namespace Tcns.Functions.Reports;

/// <summary>Fills a report in: figures of the newest publication, what residents said, the reports of the level below.</summary>
internal sealed class GatherReport(
    FeedReader feed, FigureLines lines, Completeness completeness, ReportTopics topics, ReportBook book, ReportContents contents, RegistryDesk desk, OfficialUnits units)
{
    /// <summary>So many are read at once.</summary>
    private const int Width = 8;

    public async Task<ReportContent> RunAsync(UnitCode unit, Period period, ReportTexts texts, DateOnly cutOff, CancellationToken cancel)
    {
        var figures = FiguresAsync(unit, period, cancel);
        var feedback = topics.CountAsync(unit, period.First, cutOff, cancel);
        var parts = PartsAsync(unit, period, cancel);
        return new ReportContent(texts, cutOff, await figures, await feedback, await parts);
    }

    /// <summary>What a version says.</summary>
    public Task<ReportContent> ReadAsync(SubmittedReport report, ReportVersion version, CancellationToken cancel) =>
        ReadAsync(report.Unit, report.Period, version.Content, cancel);

    /// <summary>With what the parts say, each as it was when it was gathered.</summary>
    public async Task<ReportContent> WithTextsAsync(ReportContent content, CancellationToken cancel)
    {
        var parts = new ReportPart[content.Parts.Count];
        await Parallel.ForEachAsync(content.Parts.Index(), new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel }, async (part, stop) =>
            parts[part.Index] = part.Item.Content is { } name
                ? part.Item with { Texts = (await ReadAsync(UnitCode.Parse(part.Item.Unit), Period.Parse(part.Item.Period), name, stop)).Texts }
                : part.Item);
        return content with { Parts = parts };
    }

    public Task<string> KeepAsync(UnitCode unit, Period period, ReportContent content, CancellationToken cancel) =>
        contents.AddAsync(unit, period, JsonSerializer.SerializeToUtf8Bytes(content, WireJson.Wire.ReportContent), cancel);

    /// <summary>What people wrote into all versions of a commune's and its teams' reports, by the names of their contents.</summary>
    public async Task<IReadOnlyDictionary<string, ReportTexts>> ReadTextsAsync(UnitCode commune, CancellationToken cancel) =>
        (await contents.ReadAllAsync(commune, cancel)).ToDictionary(
            kept => kept.Key, kept => kept.Value.ToObjectFromJson(WireJson.Wire.ReportContent)!.Texts, StringComparer.Ordinal);

    /// <summary>Takes out of everything that a commune and its teams reported what names a person.</summary>
    public Task ForgetAsync(UnitCode commune, PersonTraces traces, CancellationToken cancel) => contents.RewriteAsync(commune, kept =>
    {
        var content = kept.ToObjectFromJson(WireJson.Wire.ReportContent)!;
        var after = content with { Texts = content.Texts.Forget(traces) };
        return after.Texts == content.Texts ? null : JsonSerializer.SerializeToUtf8Bytes(after, WireJson.Wire.ReportContent);
    }, cancel);

    private async Task<ReportFigures?> FiguresAsync(UnitCode unit, Period period, CancellationToken cancel)
    {
        var province = units.Home(unit)!.Province;
        if (await feed.NewestAsync(province, cancel) is not { } newest)
            return null;
        var rows = await lines.OfUnitAsync(newest, unit.Value, period, cancel);
        if (rows.Count == 0)
            return null;
        var before = await lines.OfUnitAsync(newest, unit.Value, period.Previous, cancel);
        return new ReportFigures(
            newest.Manifest.Version,
            newest.LastDayIn(period) ?? rows.Max(row => row.AsOf),
            rows[0].IsClosed,
            await completeness.IsCompleteAsync(newest, province, unit.Commune, cancel),
            Figures(rows),
            Figures(before));
    }

    private static IReadOnlyList<Figure> Figures(IEnumerable<FigureRow> rows) => [.. rows.Select(row => row.Figure)];

    private async Task<IReadOnlyList<ReportPart>> PartsAsync(UnitCode unit, Period period, CancellationToken cancel)
    {
        if (unit.Level is UnitLevel.Team)
            return [];
        var found = new List<ReportView>();
        foreach (var some in units.CommunesOf(unit).Chunk(Width))
        {
            foreach (var reports in await Task.WhenAll(some.Select(commune => book.OfCommuneAsync(commune.Code, cancel))))
                found.AddRange(reports.Where(report => report.Unit.Level == Below(unit) && period.Gathers(report.Period)));
        }

        var names = unit.Level is UnitLevel.Commune
            ? (await desk.ViewAsync(unit, cancel)).Registry.Teams.Values.ToDictionary(team => team.Value.Code.Value, team => team.Value.StateOn(period.Last).Name, StringComparer.Ordinal)
            : units.CommunesOf(unit).ToDictionary(commune => commune.Code.Value, commune => commune.FullName, StringComparer.Ordinal);
        return [.. found.Select(report => PartOf(report, names)).OrderBy(part => part.Unit, StringComparer.Ordinal).ThenBy(part => part.Period, StringComparer.Ordinal)];
    }

    private async Task<ReportContent> ReadAsync(UnitCode unit, Period period, string name, CancellationToken cancel) =>
        (await contents.ReadAsync(unit, period, name, cancel)).ToObjectFromJson(WireJson.Wire.ReportContent)!;

    private static ReportPart PartOf(ReportView report, Dictionary<string, string> names) => new(
        report.Unit.Value,
        names.GetValueOrDefault(report.Unit.Value, report.Unit.Value),
        report.Period.ToString(),
        report.Status.WireName(),
        report.DueOn,
        report.Submitted?.FirstOn,
        report.DaysLate,
        report.Submitted?.Last.Content);

    private static UnitLevel Below(UnitCode unit) => unit.Level is UnitLevel.Commune ? UnitLevel.Team : UnitLevel.Commune;
}
