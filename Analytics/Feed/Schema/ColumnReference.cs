namespace Tcns.Analytics.Feed.Schema;

/// <summary>The column of a dimension that a column's values stand in.</summary>
public sealed record ColumnReference(string Table, string Column);
