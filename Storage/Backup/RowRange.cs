using Tcns.Storage.Tables;

namespace Tcns.Storage.Backup;

/// <summary>Rows of a table that lie together. Each bound may lack; the ends are exclusive.</summary>
public sealed record RowRange
{
    /// <summary>Sorts after the dash that follows a commune's code in the code of a team, and before digits.</summary>
    private const string AfterDash = ".";

    /// <summary>Sorts after the divider that follows the code of a unit in a key.</summary>
    private const string AfterDivider = "}";

    private RowRange(string? firstPartition, string? endPartition, string? firstRow = null, string? endRow = null)
    {
        FirstPartition = firstPartition;
        EndPartition = endPartition;
        FirstRow = firstRow;
        EndRow = endRow;
    }

    public static RowRange All { get; } = new(null, null);

    private string? FirstPartition { get; }

    private string? EndPartition { get; }

    private string? FirstRow { get; }

    private string? EndRow { get; }

    private bool IsOnePartition => FirstPartition is not null && FirstPartition == EndPartition;

    public static RowRange OfPartition(string partition) => new(partition, partition);

    /// <summary>The partitions whose keys begin with a unit's code: a commune's own and those of its teams.</summary>
    public static RowRange OfPartitionsFrom(string code) => new(code, code + AfterDash);

    /// <summary>In one partition the rows whose keys begin with a unit's code.</summary>
    public static RowRange OfRowsFrom(string partition, string code) => new(partition, partition, code, code + AfterDivider);

    /// <summary>What asks the service for these rows, on from behind a key where one is named; one filter after the other, in the order of the keys.</summary>
    public IEnumerable<string?> Filters(RowKeys? after)
    {
        if (after is null)
        {
            yield return Join(Partitions(), Rows());
            yield break;
        }

        // Two questions, which the service answers from where they begin; one with "or" it would answer from the table's start.
        yield return Join(
            TableClient.CreateQueryFilter($"PartitionKey eq {after.Partition} and RowKey gt {after.Row}"), EndRow is { } end ? TableClient.CreateQueryFilter($"RowKey lt {end}") : null);
        if (!IsOnePartition)
            yield return Join(TableClient.CreateQueryFilter($"PartitionKey gt {after.Partition}"), EndPartition is { } last ? TableClient.CreateQueryFilter($"PartitionKey lt {last}") : null);
    }

    public bool Covers(string partition) => IsOnePartition
        ? partition == FirstPartition
        : (FirstPartition is null || string.CompareOrdinal(partition, FirstPartition) >= 0) && (EndPartition is null || string.CompareOrdinal(partition, EndPartition) < 0);

    /// <summary>These rows of one partition, which lies in the range.</summary>
    public string InPartition(string partition) => Join(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), Rows())!;

    public string ChangedSince(DateTimeOffset instant) => Join(Partitions(), Rows(), TableClient.CreateQueryFilter($"Timestamp ge {instant}"))!;

    private string? Partitions() => IsOnePartition
        ? TableClient.CreateQueryFilter($"PartitionKey eq {FirstPartition}")
        : Join(
            FirstPartition is { } first ? TableClient.CreateQueryFilter($"PartitionKey ge {first}") : null,
            EndPartition is { } end ? TableClient.CreateQueryFilter($"PartitionKey lt {end}") : null);

    private string? Rows() => Join(
        FirstRow is { } first ? TableClient.CreateQueryFilter($"RowKey ge {first}") : null,
        EndRow is { } end ? TableClient.CreateQueryFilter($"RowKey lt {end}") : null);

    private static string? Join(params string?[] parts) =>
        parts.OfType<string>().ToArray() is { Length: > 0 } all ? string.Join(" and ", all) : null;
}
