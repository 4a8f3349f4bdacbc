using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Registry;
using Tcns.Storage.Records;

namespace Tcns.Functions.Records;

/// <summary>
/// Lists the records of a unit, the newest day first: each team's rows lie in that order, so a page reads little more of
/// each than it shows.
/// </summary>
internal sealed class RecordLists(RecordStore records, RegistryDesk desk, OfficialUnits units)
{
    /// <summary>So many communes or teams are asked at once.</summary>
    private const int Width = 16;

    /// <summary>A table's page holds at most so many rows.</summary>
    private const int LargestPage = 1000;

    /// <summary>Null where the unit is not known.</summary>
    public async Task<(IReadOnlyList<FieldRecord> Items, RecordCursor? Next)?> ReadAsync(RecordQuery query, CancellationToken cancel)
    {
        if (units.Home(query.Unit!) is null || await TeamsAsync(query.Unit!, cancel) is not { } teams)
            return null;
        var sources = teams.Select(team => OpenAsync(team, query, teams.Count, cancel).GetAsyncEnumerator(cancel)).ToArray();
        try
        {
            return await MergeAsync(sources, query, cancel);
        }
        finally
        {
            foreach (var source in sources)
                await source.DisposeAsync();
        }
    }

    private static async Task<(IReadOnlyList<FieldRecord> Items, RecordCursor? Next)> MergeAsync(
        IAsyncEnumerator<(RecordCursor Place, FieldRecord Record)>[] sources, RecordQuery query, CancellationToken cancel)
    {
        var next = new PriorityQueue<IAsyncEnumerator<(RecordCursor Place, FieldRecord Record)>, RecordCursor>(RecordCursor.Order);
        foreach (var some in sources.Chunk(Width))
        {
            var moved = await Task.WhenAll(some.Select(source => source.MoveNextAsync().AsTask()));
            foreach (var (source, _) in some.Zip(moved).Where(one => one.Second))
                next.Enqueue(source, source.Current.Place);
        }

        var items = new List<FieldRecord>(query.Limit);
        var last = (RecordCursor?)null;
        while (next.TryDequeue(out var source, out var place))
        {
            cancel.ThrowIfCancellationRequested();
            if (items.Count == query.Limit)
                return (items, last);
            items.Add(source.Current.Record);
            last = place;
            if (await source.MoveNextAsync())
                next.Enqueue(source, source.Current.Place);
        }

        return (items, null);
    }

    private async IAsyncEnumerable<(RecordCursor Place, FieldRecord Record)> OpenAsync(
        UnitCode team, RecordQuery query, int teams, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var likely = Math.Clamp((2 * query.Limit / teams) + 2, 2, Math.Min(query.Limit + 1, LargestPage));
        var slice = new RecordSlice(team, query.Kind, query.From, query.To, query.Statuses, query.Cursor?.Row, likely);
        await foreach (var (row, record) in records.ListAsync(slice, cancel))
        {
            var place = new RecordCursor(row, team.Value);
            if ((query.Cursor is null || RecordCursor.Order.Compare(place, query.Cursor) > 0) && query.Wants(record))
                yield return (place, record);
        }
    }

    /// <summary>Every team that there is or was in the unit; null where it is a team that never was.</summary>
    private async Task<IReadOnlyList<UnitCode>?> TeamsAsync(UnitCode unit, CancellationToken cancel)
    {
        var communes = unit.Commune is { } own
            ? [own]
            : units.All.Where(one => one.Code.Level == UnitLevel.Commune && units.Contains(unit, one.Code)).Select(one => one.Code).ToArray();
        var teams = new List<UnitCode>();
        foreach (var some in communes.Chunk(Width))
        {
            foreach (var view in await Task.WhenAll(some.Select(commune => desk.RecentViewAsync(commune, cancel).AsTask())))
                teams.AddRange(view.Registry.Teams.Values.Select(held => held.Value.Code));
        }

        if (unit.Level != UnitLevel.Team)
            return teams;
        return teams.Contains(unit) || (await desk.ViewAsync(unit.Commune!, cancel)).Registry.FindTeam(unit) is not null ? [unit] : null;
    }
}
