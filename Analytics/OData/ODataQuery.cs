using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.OData;

/// <summary>What a reader asks of one table, read and understood: all of it can be carried out.</summary>
public sealed record ODataQuery
{
    internal ODataQuery(FeedTable table, QueryOptions options)
    {
        Table = table;
        Options = options;
    }

    /// <summary>The options that an address may have, beside those that are read before the query is.</summary>
    public static IReadOnlyList<string> OptionNames => QueryOptions.Names;

    public FeedTable Table { get; }

    /// <summary>The snapshot that a further page belongs to; null of a query that begins.</summary>
    public string? Version => Token?.Version;

    /// <summary>As it was when the paging began; null of a query that begins.</summary>
    public int? PageSize => Token?.PageSize;

    internal QueryOptions Options { get; }

    internal ApplyClause? Apply { get; init; }

    internal FilterClause? Filter { get; init; }

    internal OrderByClause? OrderBy { get; init; }

    /// <summary>Null where all properties are wanted.</summary>
    internal IReadOnlyList<string>? Select { get; init; }

    internal long? Top { get; init; }

    internal long Skip { get; init; }

    internal bool WantsCount { get; init; }

    internal PageToken? Token { get; init; }

    /// <param name="queryString">As it stands in the address, with or without its question mark.</param>
    public static ODataParse Parse(FeedTable table, string queryString) => QueryReading.Parse(table, queryString);
}
