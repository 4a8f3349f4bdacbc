using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Feed.Schema;

/// <summary>A dataset or dimension of the feed.</summary>
public sealed record FeedTable
{
    internal FeedTable(string name, string vietnamese, string english)
    {
        Name = name;
        Vietnamese = vietnamese;
        English = english;
    }

    public string Name { get; }

    public string Vietnamese { get; }

    public string English { get; }

    public required FeedTitle Title { get; init; }

    /// <summary>New ones only at the end: older readers go by what they know.</summary>
    public required IReadOnlyList<FeedColumn> Columns { get; init; }

    /// <summary>The rows, with all columns by their names and more or less of their types: the file beside the table that has its name.</summary>
    public string Sql
    {
        get => field ?? SqlText.Of(typeof(Tables.FactVisit), Name + ".sql");
        init;
    }

    /// <summary>What no two rows have in common.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>The order of the rows, which holds the key, so that the same rows always give the same file.</summary>
    public required IReadOnlyList<string> Order { get; init; }

    /// <summary>The lake's records lie in that order, and need not be sorted.</summary>
    public bool IsInLakeOrder { get; init; }

    /// <summary>The column that tells a row's calendar quarter, a day or the quarter itself; null of a table that is one file.</summary>
    public string? QuarterColumn { get; init; }

    public bool IsByQuarter => QuarterColumn is not null;

    public FeedColumn Column(string name) => Columns.Single(column => column.Name == name);

    public override string ToString() => Name;
}
