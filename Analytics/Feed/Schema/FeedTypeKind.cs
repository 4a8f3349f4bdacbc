namespace Tcns.Analytics.Feed.Schema;

/// <summary>What a column of the feed may hold: only what every reader knows.</summary>
public enum FeedTypeKind
{
    Text,

    /// <summary>Of 64 bits.</summary>
    WholeNumber,

    /// <summary>A number with so many digits behind its point.</summary>
    FixedPoint,

    /// <summary>A day in Vietnam.</summary>
    Date,

    /// <summary>An instant in UTC, to the microsecond.</summary>
    Timestamp,

    Boolean,
}
