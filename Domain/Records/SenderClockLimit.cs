namespace Tcns.Domain.Records;

/// <summary>How far a sender's clock may be off, either way, before it is worth saying.</summary>
public static class SenderClockLimit
{
    public const int Minutes = 10;

    /// <param name="secondsAhead">Null where the sender did not say; negative where it is behind.</param>
    public static bool IsExceededBy(int? secondsAhead) => secondsAhead is > Minutes * 60 or < -Minutes * 60;
}
