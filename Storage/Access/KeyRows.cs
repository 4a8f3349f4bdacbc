using Tcns.Domain.Access;

namespace Tcns.Storage.Access;

/// <summary>
/// Keys of the table <c>keys</c>: the partition is the first two digits of the secret's hash (256 partitions, found without
/// an index), the row the whole hash. A key's id is the beginning of its hash, so it is found by a range of one partition.
/// </summary>
internal static class KeyRows
{
    private const int PartitionDigits = 2;

    /// <summary>Follows every hexadecimal digit in the order of row keys.</summary>
    private const char AfterHex = 'g';

    public static string Partition(KeyHash hash) => hash.Value[..PartitionDigits];

    public static string Row(KeyHash hash) => hash.Value;

    public static string PartitionOfId(string id) => id[..PartitionDigits];

    public static string FirstRowOfId(string id) => id;

    public static string EndOfId(string id) => id + AfterHex;
}
