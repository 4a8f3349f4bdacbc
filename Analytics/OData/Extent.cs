namespace Tcns.Analytics.OData;

/// <summary>Which part of a query's rows is read.</summary>
/// <param name="After">The values of the order's terms in the row before the first; null where it begins at the beginning.</param>
internal sealed record Extent(long Skip = 0, long? Most = null, IReadOnlyList<object?>? After = null);
