namespace Tcns.Domain.Records;

/// <summary>How long a piece of work is likely to last; what is longer is odd, and counts all the same.</summary>
public static class LikelyDuration
{
    /// <summary>A household takes minutes, a class a day, a shift the hours that an office is open.</summary>
    public static int MostMinutes(RecordKind kind) => kind switch
    {
        RecordKind.Visit => 4 * 60,
        RecordKind.Training => 8 * 60,
        _ => 12 * 60,
    };

    /// <summary>A kind without a duration is never too long.</summary>
    public static bool IsExceededBy(RecordContent content) => content.Minutes > MostMinutes(content.Kind);
}
