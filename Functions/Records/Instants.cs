namespace Tcns.Functions.Records;

internal static class Instants
{
    /// <summary>Without what lies below a millisecond: keys of rows are made of instants, and must be made again alike.</summary>
    public static DateTimeOffset Whole(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
