namespace Tcns.Analytics.OData;

/// <summary>A query with all that stands outside it.</summary>
/// <param name="Root">The service's own address, with a slash at its end.</param>
/// <param name="PageSize">As the reader prefers it; null for what the page token says, or for all rows in one answer.</param>
public sealed record ODataRequest(ODataQuery Query, TableFiles Files, RowReach Reach, Uri Root, ODataDetail Detail, int? PageSize)
{
    internal int? Page => PageSize ?? Query.PageSize;

    internal long Start => Query.Token?.Position ?? Query.Skip;

    /// <summary>Who asks by page, or pages with <c>$skip</c>, will ask for what follows.</summary>
    internal bool GoesOn => Page is not null || Query is { Skip: > 0, Top: not null };

    internal long Most => Math.Min(Page ?? long.MaxValue, Query.Top ?? long.MaxValue);
}
