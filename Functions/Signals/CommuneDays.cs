using System.Runtime.CompilerServices;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Storage.Records;

namespace Tcns.Functions.Signals;

/// <summary>
/// What the teams of a commune have recorded, day by day, the newest first: each team's rows lie in that order, so no more is
/// held than one day and a page of each team.
/// </summary>
internal sealed class CommuneDays(RecordStore records)
{
    private const int PageSize = 200;

    /// <summary>Living records of the days from <paramref name="first"/> to <paramref name="last"/>, both included; days without any are left out.</summary>
    public async IAsyncEnumerable<(DateOnly Day, IReadOnlyList<FieldRecord> Records)> ReadAsync(
        IEnumerable<UnitCode> teams, DateOnly first, DateOnly last, [EnumeratorCancellation] CancellationToken cancel)
    {
        var sources = teams.Select(team => Open(team, first, last, cancel)).ToArray();
        try
        {
            var moved = await Task.WhenAll(sources.Select(source => source.MoveNextAsync().AsTask()));
            var open = sources.Where((_, index) => moved[index]).ToList();
            while (open.Count > 0)
            {
                var day = open.Max(source => source.Current.Record.Date);
                var found = new List<FieldRecord>();
                foreach (var source in open.ToArray())
                {
                    if (!await TakeAsync(source, day, found))
                        open.Remove(source);
                }

                yield return (day, found);
            }
        }
        finally
        {
            foreach (var source in sources)
                await source.DisposeAsync();
        }
    }

    /// <summary>Takes what a team has of a day; false when it has nothing after it.</summary>
    private static async Task<bool> TakeAsync(IAsyncEnumerator<(string Row, FieldRecord Record)> source, DateOnly day, List<FieldRecord> found)
    {
        while (source.Current.Record.Date == day)
        {
            found.Add(source.Current.Record);
            if (!await source.MoveNextAsync())
                return false;
        }

        return true;
    }

    private IAsyncEnumerator<(string Row, FieldRecord Record)> Open(UnitCode team, DateOnly first, DateOnly last, CancellationToken cancel) =>
        records.ListAsync(
            new RecordSlice(team, Kind: null, first, last, [RecordStatus.Active, RecordStatus.Returned], Start: null, PageSize), cancel)
            .GetAsyncEnumerator(cancel);
}
