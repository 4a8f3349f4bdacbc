using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Records;

/// <summary>Some of a team's records, in the order of their rows.</summary>
/// <param name="Team">Whose.</param>
/// <param name="Kind">Null for every kind.</param>
/// <param name="From">The earliest day; null where there is none.</param>
/// <param name="To">The latest day; null where there is none.</param>
/// <param name="Statuses">Those wanted; empty for all.</param>
/// <param name="Start">The first row that may be wanted; null for the first of all.</param>
/// <param name="PageSize">How many are likely to be read.</param>
public sealed record RecordSlice(
    UnitCode Team, RecordKind? Kind, DateOnly? From, DateOnly? To, IReadOnlyList<RecordStatus> Statuses, string? Start, int PageSize)
{
    /// <summary>Later days lie before earlier ones.</summary>
    internal string Filter()
    {
        var start = To is { } to ? RecordRows.StartOfDay(to) : "d|";
        var end = From is { } from ? RecordRows.EndOfDay(from) : "d}";
        if (Start is not null && string.CompareOrdinal(Start, start) > 0)
            start = Start;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Team.Value} and RowKey ge {start} and RowKey lt {end}");
        if (Kind is { } kind)
            filter += TableClient.CreateQueryFilter($" and Kind eq {kind.WireName()}");
        return Statuses.Count == 0 ? filter : string.Create(CultureInfo.InvariantCulture, $"{filter} and ({string.Join(" or ", Statuses.Select(Is))})");
    }

    private static string Is(RecordStatus status) => TableClient.CreateQueryFilter($"Status eq {status.WireName()}");
}
