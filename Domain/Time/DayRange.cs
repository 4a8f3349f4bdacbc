namespace Tcns.Domain.Time;

/// <summary>Days from <paramref name="First"/> up to the day before <paramref name="End"/>, the first day out.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly End)
{
    /// <summary>Every day that there is.</summary>
    public static DayRange Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    public bool IsEmpty => First >= End;

    /// <param name="first">First day; null for always.</param>
    /// <param name="end">First day out; null for no end.</param>
    public static DayRange Between(DateOnly? first, DateOnly? end) => new(first ?? DateOnly.MinValue, end ?? DateOnly.MaxValue);

    public bool Contains(DateOnly day) => First <= day && day < End;

    public bool Overlaps(DayRange other) => !Intersect(other).IsEmpty;

    public DayRange Intersect(DayRange other) =>
        new(First > other.First ? First : other.First, End < other.End ? End : other.End);

    /// <summary>The days of some ranges that lie in none of the others.</summary>
    public static IEnumerable<DayRange> Except(IEnumerable<DayRange> ranges, IEnumerable<DayRange> others)
    {
        var left = ranges.ToList();
        foreach (var other in others)
            left = [.. left.SelectMany(range => range.Without(other))];
        return left.Where(range => !range.IsEmpty);
    }

    /// <summary>On how many of these ranges, at most, one and the same day lies.</summary>
    public static int MostAtOnce(IReadOnlyCollection<DayRange> ranges) => ranges
        .Select(range => ranges.Count(other => other.Contains(range.First)))
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>What lies before the other and what lies behind it; either may be empty.</summary>
    private IEnumerable<DayRange> Without(DayRange other) => Overlaps(other)
        ? [new DayRange(First, other.First), new DayRange(other.End, End)]
        : [this];
}
