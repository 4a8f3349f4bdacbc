using System.Globalization;
using Tcns.Analytics.Feed.Schema;
using Tcns.PowerBi.Tests.Demo;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>A calendar quarter of the demo, as the feed writes it: <c>2026-Q4</c>.</summary>
internal sealed record DemoQuarter(string Text)
{
    public DateTime Start => new(int.Parse(Text[..4], CultureInfo.InvariantCulture), (3 * (Text[^1] - '0')) - 2, 1);

    public DateTime End => Start.AddMonths(3);

    /// <summary>Of the files of that quarter.</summary>
    public string Folder => $"/year={Text[..4]}/quarter={Text[^1]}/";

    /// <summary>Those in which some period closes: the running year and half-year close in quarters in which nothing has happened yet.</summary>
    public static IReadOnlyList<DemoQuarter> Closing(FeedDatabase files) =>
        [.. files.Texts("SELECT DISTINCT closing_quarter FROM fact_indicator ORDER BY 1", 1).Select(row => new DemoQuarter(row[0]!))];

    /// <summary>The newest quarter that has visits and had ended when the feed was published: every table has rows of it, whatever the day.</summary>
    public static DemoQuarter Ended(DemoFeed feed, FeedDatabase files)
    {
        var published = feed.Manifest(DemoFeed.Province).GetProperty("generatedAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(7));
        var running = new DateTime(published.Year, published.Month - ((published.Month - 1) % 3), 1);
        return new DemoQuarter(files.Texts(string.Create(CultureInfo.InvariantCulture, $"SELECT year(max(date)) || '-Q' || quarter(max(date)) FROM fact_visit WHERE date < DATE '{running:yyyy-MM-dd}'"), 1)[0][0]!);
    }

    /// <summary>The condition for a table's rows of this quarter.</summary>
    public string Rows(FeedTable table) => table.Column(table.QuarterColumn!).Type.Kind is FeedTypeKind.Date
        ? Days(table, Start, End)
        : $"WHERE {table.QuarterColumn} = '{Text}'";

    public static string Days(FeedTable table, DateTime from, DateTime until) => string.Create(
        CultureInfo.InvariantCulture, $"WHERE {table.QuarterColumn} >= DATE '{from:yyyy-MM-dd}' AND {table.QuarterColumn} < DATE '{until:yyyy-MM-dd}'");
}
