using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Storage.Mapping;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Records;

/// <summary>Some of the records of a team, or of all teams of a commune.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Kind">Null for every kind.</param>
/// <param name="From">The earliest day; null where there is none.</param>
/// <param name="To">The latest day; null where there is none.</param>
/// <param name="Statuses">Those wanted; empty for all.</param>
public sealed record RecordSlice(UnitCode Unit, RecordKind? Kind, DateOnly? From, DateOnly? To, IReadOnlyList<RecordStatus> Statuses)
{
    /// <summary>What counts: everything but what was voided.</summary>
    public static IReadOnlyList<RecordStatus> Living { get; } = [RecordStatus.Active, RecordStatus.Returned];

    internal string Filter()
    {
        var filter = PartitionsOf(Unit) + TableClient.CreateQueryFilter($" and RowKey ge {RecordRows.StartOfNewest} and RowKey lt {RecordRows.EndOfNewest}");
        if (Kind is { } kind)
            filter += TableClient.CreateQueryFilter($" and Kind eq {kind.WireName()}");
        if (From is { } from)
            filter += TableClient.CreateQueryFilter($" and Date ge {RowDay.Write(from)}");
        if (To is { } to)
            filter += TableClient.CreateQueryFilter($" and Date le {RowDay.Write(to)}");
        return Statuses.Count == 0 ? filter : string.Create(CultureInfo.InvariantCulture, $"{filter} and ({string.Join(" or ", Statuses.Select(Is))})");
    }

    /// <summary>The code of a team is that of its commune, a dash and more; a full stop follows the dash.</summary>
    internal static string PartitionsOf(UnitCode unit) => unit.Level switch
    {
        UnitLevel.Team => TableClient.CreateQueryFilter($"PartitionKey eq {unit.Value}"),
        UnitLevel.Commune => TableClient.CreateQueryFilter($"PartitionKey ge {unit.Value + "-"} and PartitionKey lt {unit.Value + "."}"),
        _ => throw new InvalidOperationException("Records are read by team or commune."),
    };

    private static string Is(RecordStatus status) => TableClient.CreateQueryFilter($"Status eq {status.WireName()}");
}
