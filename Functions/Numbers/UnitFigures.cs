using System.Collections.Concurrent;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Time;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>
/// Published figures of one unit, of all periods of a file at once: to the engine that is as much work as one period's, and who opens the form asks
/// for a dozen of them. Files never change; what was read of one is kept for who asks next.
/// </summary>
internal sealed class UnitFigures(FeedReader feed)
{
    /// <summary>Rows, of some 400 bytes each; what is known of a unit counts as one, also that there are none. Beyond it everything is forgotten: reading anew is cheap.</summary>
    private const int Capacity = 50_000;

    private static readonly Statement OfUnit = Statement.Create(
        "figures-of-unit", $"SELECT {FigureRow.Columns} FROM read_parquet($files) WHERE unit_code = $unit{FigureRow.Order}");

    private readonly ConcurrentDictionary<(string Files, string Unit), ILookup<string, FigureRow>> known = new();
    private int held;

    /// <returns>In a lasting order.</returns>
    public async Task<IReadOnlyList<FigureRow>> FindAsync(FeedManifest of, string unit, Period period, CancellationToken cancel)
    {
        ManifestFile[] files = [.. of.FilesOf("fact_indicator", new HashSet<string>(StringComparer.Ordinal) { period.ClosingQuarter.ToString() })];
        var key = (string.Join(' ', files.Select(file => file.Sha256)), unit);
        if (!known.TryGetValue(key, out var rows))
            Keep(key, rows = (await feed.QueryAsync(OfUnit.With("unit", unit), files, FigureRow.Read, cancel)).ToLookup(row => row.Figure.Period, StringComparer.Ordinal));
        return [.. rows[period.ToString()]];
    }

    private void Keep((string Files, string Unit) key, ILookup<string, FigureRow> rows)
    {
        if (!known.TryAdd(key, rows) || Interlocked.Add(ref held, 1 + rows.Sum(period => period.Count())) <= Capacity)
            return;
        known.Clear();
        Interlocked.Exchange(ref held, 0);
    }
}
