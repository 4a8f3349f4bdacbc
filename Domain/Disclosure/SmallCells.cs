namespace Tcns.Domain.Disclosure;

/// <summary>
/// No count of 1 to 4 people or households is published, nor a number that it follows from: what is shown is the same whatever the
/// withheld counts are (ADR 0017).
/// </summary>
public static class SmallCells
{
    public const int Threshold = 5;

    /// <param name="numerator">How many.</param>
    /// <param name="denominator">Of how many; null where it is a mere count, 0 where nobody knows.</param>
    public static PublicCount Show(long numerator, long? denominator) => denominator switch
    {
        null => IsSmall(numerator) ? new PublicCount { FewerThan = Threshold } : new PublicCount { Numerator = numerator },
        0 => PublicCount.None,
        < Threshold => ShowPart(numerator, null, Threshold),

        // Between the few and the almost all nothing would be left to tell apart.
        < 2 * Threshold and { } all => ShowPart(numerator, all, all),
        { } all when IsSmall(all - numerator) => new PublicCount { Denominator = all, LackingFewerThan = Threshold },
        { } all => ShowPart(numerator, all, Threshold),
    };

    /// <summary>A count that is of neither people nor households.</summary>
    public static PublicCount ShowWhole(long numerator, long? denominator) =>
        denominator == 0 ? PublicCount.None : new PublicCount { Numerator = numerator, Denominator = denominator };

    /// <summary>The sum of what is shown: of what is withheld the least that it is known to be, and so nothing that is not known anyway.</summary>
    public static PublicCount Sum(IEnumerable<PublicCount> parts)
    {
        PublicCount[] known = [.. parts.Where(part => part.IsKnown)];
        if (known.Length == 0)
            return PublicCount.None;
        var isShare = known.Any(part => part.Denominator is not null);
        var isAtLeast = known.Any(part => part.Numerator is null || (isShare && part.Denominator is null));
        var sum = known.Sum(LeastOf);
        return new PublicCount
        {
            Numerator = sum == 0 && isAtLeast ? null : sum,
            Denominator = isShare ? known.Sum(part => part.Denominator) : null,
            IsAtLeast = isAtLeast,
        };
    }

    private static PublicCount ShowPart(long numerator, long? shown, long below) => numerator > 0 && numerator < below
        ? new PublicCount { Denominator = shown, FewerThan = below }
        : new PublicCount { Numerator = numerator, Denominator = shown };

    /// <summary>A few count as none: a sum of a few would be a small count itself.</summary>
    private static long LeastOf(PublicCount part) => part switch
    {
        { Numerator: { } shown } => shown,
        { LackingFewerThan: { } lacking, Denominator: { } all } => all - lacking + 1,
        _ => 0,
    };

    private static bool IsSmall(long count) => count is > 0 and < Threshold;
}
