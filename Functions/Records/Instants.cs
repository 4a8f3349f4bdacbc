namespace Tcns.Functions.Records;

internal static class Instants
{
    /// <summary>Without what lies below a millisecond: the order of lists, and where a page ends, go by it.</summary>
    public static DateTimeOffset Whole(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
