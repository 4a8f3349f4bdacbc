using System.Text.RegularExpressions;

namespace Tcns.Analytics.Feed.Schema;

/// <summary>A column of the feed, described once for every format and page.</summary>
public sealed partial record FeedColumn
{
    private FeedColumn(string name, FeedType type, string vietnamese, string english)
    {
        Name = SnakeCase().IsMatch(name) ? name : throw new ArgumentException("Small letters, digits and underscores: " + name, nameof(name));
        Type = type;
        Vietnamese = vietnamese;
        English = english;
        Title = new FeedTitle(UpToPunctuation(vietnamese), UpToPunctuation(english));
    }

    public string Name { get; }

    public FeedType Type { get; }

    /// <summary>What it is called where people choose columns: how its description begins, unless it is called otherwise.</summary>
    public FeedTitle Title { get; private init; }

    public bool IsNullable { get; private init; }

    public string Vietnamese { get; }

    public string English { get; }

    /// <summary>The version of the schema that brought it: files of earlier ones lack it.</summary>
    public int AddedIn { get; private init; } = 1;

    /// <summary>Null where its values stand in no dimension.</summary>
    public ColumnReference? References { get; private init; }

    /// <summary>The column of its table by whose values people see this one's in order; null where its own do.</summary>
    public string? SortedBy { get; private init; }

    /// <summary>Null of a column that has its own values.</summary>
    public ColumnWords? WordsFor { get; private init; }

    /// <summary>Whether a dimension that the row leads to says it too, so that people choose by that.</summary>
    public bool IsRepeated { get; private init; }

    public static FeedColumn Text(string name, string vietnamese, string english) => new(name, FeedType.Text, vietnamese, english);

    public static FeedColumn Count(string name, string vietnamese, string english) => new(name, FeedType.WholeNumber, vietnamese, english);

    public static FeedColumn FixedPoint(string name, int precision, int scale, string vietnamese, string english) =>
        new(name, FeedType.FixedPoint(precision, scale), vietnamese, english);

    public static FeedColumn Date(string name, string vietnamese, string english) => new(name, FeedType.Date, vietnamese, english);

    public static FeedColumn Timestamp(string name, string vietnamese, string english) => new(name, FeedType.Timestamp, vietnamese, english);

    public static FeedColumn Flag(string name, string vietnamese, string english) => new(name, FeedType.Boolean, vietnamese, english);

    /// <summary>Vietnamese words for the codes of another column.</summary>
    public static FeedColumn Words(string name, string of, string vietnamese, string english, params IReadOnlyList<(string Code, string Word)> words) =>
        new(name, FeedType.Text, vietnamese, english) { WordsFor = new ColumnWords(of, words), IsNullable = true };

    /// <summary>Readers go by what it is called: it stays.</summary>
    public FeedColumn Called(string vietnamese, string english) => this with { Title = new FeedTitle(vietnamese, english) };

    public FeedColumn InOrderOf(string column) => this with { SortedBy = column };

    /// <summary>The same, where there may be no value.</summary>
    public FeedColumn OrNull() => this with { IsNullable = true };

    /// <summary>The same as a later version of the schema has brought it: old files have no value of it.</summary>
    public FeedColumn Since(int schemaVersion) => IsNullable
        ? this with { AddedIn = schemaVersion }
        : throw new InvalidOperationException(Name + " lacks in older files.");

    public FeedColumn Repeated() => this with { IsRepeated = true };

    public FeedColumn In(string table, string column) => this with { References = new ColumnReference(table, column) };

    private static string UpToPunctuation(string description) => description.Split([';', ':', ',', '('], 2)[0].TrimEnd();

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(_[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SnakeCase();
}
