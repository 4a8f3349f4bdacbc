using Tcns.Domain.Places;
using Tcns.Functions.Rollups;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;

namespace Tcns.Functions.Numbers;

/// <summary>Whether a publication holds all that was entered. The one question about figures that only the marks can answer.</summary>
internal sealed class Completeness(WaitingChanges waiting, ChangeMarks marks, TimeProvider time)
{
    /// <summary>How long what another process has marked may stand for writes that it does not mark again.</summary>
    private static readonly TimeSpan Unsure = ChangeMarks.Remembered;

    /// <summary>Nobody waits longer for figures because the tables are slow or away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly RecentReadings<IReadOnlyList<ChangeMark>> recent = new((province, _) => ReadAsync(waiting, province), marks.WrittenOf, time);

    /// <returns>False as well where nobody can say.</returns>
    public async Task<bool> IsCompleteAsync(ProvinceFeed feed, UnitCode province, UnitCode? commune, CancellationToken cancel)
    {
        if (feed.Sources is not { } sources)
            return false;
        var files = sources.Files.ToDictionary(file => (file.Commune, file.Quarter), file => (file.ReadAt, file.Reader));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            // What takes longer is read to its end all the same: whoever asks next has it.
            var marked = await recent.FindAsync(province, limit.Token);
            return !marked.Any(mark => (commune is null || IsIn(mark.Unit, commune)) && IsNewer(mark, sources, files));
        }
        catch (Exception away) when (StorageTrouble.IsOutage(away) || (away is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<ChangeMark>> ReadAsync(WaitingChanges waiting, UnitCode province)
    {
        var found = new List<ChangeMark>();
        await foreach (var mark in waiting.ReadAsync(province, CancellationToken.None))
            found.Add(mark);
        return found;
    }

    private static bool IsIn(UnitCode unit, UnitCode commune) => unit.Value.StartsWith(commune.Value, StringComparison.Ordinal);

    /// <summary>Whether a mark stands for what a publication may not hold.</summary>
    internal static bool IsNewer(ChangeMark mark, Sources sources, Dictionary<(string, string), (DateTimeOffset ReadAt, string Reader)> files)
    {
        if (mark.Unit.Level != UnitLevel.Team)
            return mark.Since > sources.ReadAt;
        if (!files.TryGetValue((mark.Unit.Commune!.Value, mark.Quarter.ToString()), out var read))
            return true;
        return mark.Since + (mark.Writer == read.Reader ? TimeSpan.Zero : Unsure) > read.ReadAt;
    }
}
