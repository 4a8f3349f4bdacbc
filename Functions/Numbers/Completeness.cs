using Tcns.Domain.Places;
using Tcns.Functions.Rollups;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;

namespace Tcns.Functions.Numbers;

/// <summary>Whether a publication holds all that was entered. The one question about figures that only the marks can answer.</summary>
internal sealed class Completeness(WaitingChanges waiting)
{
    /// <summary>How long what another process has marked may stand for writes that it does not mark again.</summary>
    private static readonly TimeSpan Unsure = ChangeMarks.Remembered;

    /// <summary>Nobody waits longer for figures because the tables are slow or away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

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
            var marks = commune is null ? waiting.ReadAsync(province, limit.Token) : waiting.ReadAsync(province, commune, limit.Token);
            await foreach (var mark in marks)
            {
                if (IsNewer(mark, sources, files))
                    return false;
            }

            return true;
        }
        catch (Exception away) when (StorageTrouble.IsOutage(away) || (away is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return false;
        }
    }

    private static bool IsNewer(ChangeMark mark, Sources sources, Dictionary<(string, string), (DateTimeOffset ReadAt, string Reader)> files)
    {
        if (mark.Unit.Level != UnitLevel.Team)
            return mark.Since > sources.ReadAt;
        if (!files.TryGetValue((mark.Unit.Commune!.Value, mark.Quarter.ToString()), out var read))
            return true;
        return mark.Since + (mark.Writer == read.Reader ? TimeSpan.Zero : Unsure) > read.ReadAt;
    }
}
