using System.Globalization;
using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Verify;

/// <summary>Counts published figures again from the published facts, and looks whether each can be traced.</summary>
public sealed class FigureCheck
{
    private readonly Session session;

    /// <param name="session">One of its own: the tables of the feed are views in it.</param>
    /// <param name="files">The Parquet files of each table; tables without any are left out.</param>
    /// <param name="cancel">Stops it.</param>
    public FigureCheck(Session session, IReadOnlyDictionary<string, IReadOnlyList<string>> files, CancellationToken cancel)
    {
        this.session = session;
        foreach (var (table, paths) in files)
            session.ExecuteAll(table, $"CREATE OR REPLACE TEMP VIEW {table} AS SELECT * FROM read_parquet({Quoted.Texts(paths)}, hive_partitioning = false, union_by_name = true)", cancel);
    }

    /// <summary>The tables that it needs.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        ["fact_visit", "fact_training", "fact_shift", "fact_campaign", "fact_indicator", "dim_indicator", "dim_plan", "dim_period", "dim_unit"];

    /// <summary>Where people supported, active days and the like are not what the facts add up to.</summary>
    public IReadOnlyList<FigureDifference> Recount(CancellationToken cancel)
    {
        session.ExecuteAll("recount", SqlText.Of(typeof(FigureCheck), "recount.sql"), cancel);
        return Differences("recount-differences.sql", cancel);
    }

    /// <summary>Where a commune is not the sum of its teams or villages.</summary>
    public IReadOnlyList<FigureDifference> Sums(CancellationToken cancel) => Differences("sum-differences.sql", cancel);

    /// <summary>Figures that lack what they are traced by; what lacks stands in the place of the counted one.</summary>
    public IReadOnlyList<FigureDifference> Untraceable(CancellationToken cancel)
    {
        var found = new List<FigureDifference>();
        using var reader = session.Query(Statement.Of(typeof(FigureCheck), "untraceable.sql"), cancel);
        while (reader.Read())
            found.Add(new FigureDifference(reader.GetText(0), reader.GetText(1), reader.GetText(2), reader.GetText(3), "", reader.GetText(4)));
        return found;
    }

    private List<FigureDifference> Differences(string file, CancellationToken cancel)
    {
        var found = new List<FigureDifference>();
        using var reader = session.Query(Statement.Of(typeof(FigureCheck), file), cancel);
        while (reader.Read())
        {
            found.Add(new FigureDifference(
                reader.GetText(0), reader.GetText(1), reader.GetText(2), reader.GetText(3),
                Share(reader.GetInt64(4), reader.GetInt64(6)), Share(reader.GetInt64(5), reader.GetInt64(7))));
        }

        return found;
    }

    private static string Share(long numerator, long denominator) => string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}");
}
