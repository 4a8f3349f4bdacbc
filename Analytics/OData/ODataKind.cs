namespace Tcns.Analytics.OData;

/// <summary>What a value is: the types of the feed, and the floating-point numbers that expressions lead to.</summary>
internal enum ODataKind
{
    Text,
    Whole,
    Exact,
    Double,
    Day,
    Instant,
    Truth,

    /// <summary>The literal <c>null</c>, which goes with every other.</summary>
    Nothing,
}
