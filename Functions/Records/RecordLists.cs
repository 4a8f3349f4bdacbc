using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Registry;
using Tcns.Storage.Records;

namespace Tcns.Functions.Records;

/// <summary>
/// Lists the records of a unit, the newest day first. A commune is read at one go, and of it what can still come onto the
/// page; that is held and no more.
/// </summary>
internal sealed class RecordLists(RecordStore records, KnownUnits known, OfficialUnits units)
{
    /// <summary>So many communes are asked at once.</summary>
    private const int Width = 8;

    /// <summary>Null where the unit is not known.</summary>
    public async Task<(IReadOnlyList<FieldRecord> Items, RecordCursor? Next)?> ReadAsync(RecordQuery query, CancellationToken cancel)
    {
        var unit = query.Unit!;
        if (!await known.HasAsync(unit, cancel))
            return null;
        var page = new RecordPage(query.Limit, query.Cursor);
        var parts = unit.Level == UnitLevel.Province ? units.CommunesOf(unit).Select(commune => commune.Code) : [unit];
        await Parallel.ForEachAsync(parts, new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel }, async (part, stop) =>
        {
            var slice = new RecordSlice(part, query.Kind, Later(query.From, page.Earliest), Earlier(query.To, query.Cursor?.Day), query.Statuses);
            await foreach (var record in records.ReadAsync(slice, stop))
            {
                if (query.Wants(record))
                    page.Offer(record);
            }
        });
        return page.Close();
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other || other is null ? one : other;
}
