using Tcns.Analytics.Engine;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.Feed.Files;

/// <summary>
/// What is counted of a table's rows, wherever they lie: how many there are, how many values each column has, the sums of the numbers,
/// least and greatest of the key, and a sum over the rows' hashes, which no changed or misplaced value leaves as it was.
/// </summary>
internal sealed record FeedFigures
{
    private readonly IReadOnlyList<(string Name, string Value)> figures;

    private FeedFigures(IReadOnlyList<(string Name, string Value)> figures)
    {
        this.figures = figures;
    }

    public long Rows => long.Parse(figures[0].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="rows">A SELECT of the table's columns, or what stands for one.</param>
    public static FeedFigures Count(Session session, FeedTable table, string rows, CancellationToken cancel)
    {
        var wanted = Wanted(table).ToList();
        var sql = $"SELECT {string.Join(", ", wanted.Select(figure => $"CAST({figure.Sql} AS VARCHAR)"))} FROM ({rows})";
        using var reader = session.Query(Statement.Create("figures of " + table, sql), cancel);
        reader.Read();
        return new FeedFigures([.. wanted.Select((figure, place) => (figure.Name, reader.IsNull(place) ? "none" : reader.GetText(place)))]);
    }

    /// <summary>The first figure that the other has otherwise; null where both are equal.</summary>
    public WriteOutcome.Mismatch? Difference(string path, FeedFigures found) => figures
        .Zip(found.figures)
        .Where(pair => pair.First.Value != pair.Second.Value)
        .Select(pair => new WriteOutcome.Mismatch(path, pair.First.Name, pair.First.Value, pair.Second.Value))
        .FirstOrDefault();

    private static IEnumerable<(string Name, string Sql)> Wanted(FeedTable table)
    {
        yield return ("rows", "count(*)");
        foreach (var column in table.Columns)
            yield return ("values of " + column.Name, $"count({column.Name})");
        foreach (var column in table.Columns.Where(column => column.Type.IsNumber))
            yield return ("sum of " + column.Name, $"sum({column.Name})");
        foreach (var key in table.Key)
        {
            yield return ("least " + key, $"min({key})");
            yield return ("greatest " + key, $"max({key})");
        }

        yield return ("contents", $"sum(CAST(hash({string.Join(", ", table.Columns.Select(column => column.Name))}) AS HUGEINT))");
    }
}
