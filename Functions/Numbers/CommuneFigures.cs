using System.Collections.Concurrent;
using System.Globalization;
using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>
/// Published figures of a commune with its villages and teams, of all periods of a file at once: to the engine that is as much work as one unit's, and
/// who opens the form asks a dozen times. Files never change; what was read of one is kept for who asks next.
/// </summary>
internal sealed class CommuneFigures(FeedReader feed)
{
    /// <summary>Rows, of some 200 bytes each. Beyond it everything is forgotten: reading anew is cheap.</summary>
    private const int Capacity = 100_000;

    private readonly ConcurrentDictionary<(string Files, string Commune), Lazy<Task<ILookup<string, FigureRow>>>> known = new();
    private int held;

    /// <returns>In a lasting order.</returns>
    public async Task<IEnumerable<FigureRow>> FindAsync(FeedManifest of, UnitCode commune, Period period, CancellationToken cancel)
    {
        ManifestFile[] files = [.. of.FilesOf("fact_indicator", new HashSet<string>(StringComparer.Ordinal) { period.ClosingQuarter.ToString() })];
        var key = (string.Join(' ', files.Select(file => file.Sha256)), commune.Value);
        var reading = known.GetOrAdd(key, _ => new(() => Task.Run(() => ReadAsync(files, commune))));
        try
        {
            return (await reading.Value.WaitAsync(cancel))[period.ToString()];
        }
        catch (Exception) when (reading.Value.IsFaulted)
        {
            // Whoever asks next tries anew.
            known.TryRemove(KeyValuePair.Create(key, reading));
            throw;
        }
    }

    private async Task<ILookup<string, FigureRow>> ReadAsync(IReadOnlyCollection<ManifestFile> files, UnitCode commune)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var statement = Statement.Create(
            "figures-in-commune",
            string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT {FigureRow.Columns} FROM read_parquet($files) WHERE unit_code >= $first AND unit_code < $end{FigureRow.Order}"));

        // The codes of its units begin with its own.
        var rows = await feed.QueryAsync(
            statement.With("first", commune.Value).With("end", commune.Value + ":"), files, row => FigureRow.Read(row, Shared), CancellationToken.None);
        if (Interlocked.Add(ref held, rows.Count) > Capacity)
        {
            known.Clear();
            Interlocked.Exchange(ref held, 0);
        }

        return rows.ToLookup(row => row.Figure.Period, StringComparer.Ordinal);

        string Shared(string text)
        {
            if (texts.TryGetValue(text, out var same))
                return same;
            texts.Add(text);
            return text;
        }
    }
}
