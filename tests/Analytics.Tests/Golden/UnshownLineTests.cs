using Tcns.Analytics.Indicators;
using Tcns.Analytics.Tests.Engine;
using Tcns.Testing;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>What communes with plans add to a province without one, which is published nowhere, follows the province's figure.</summary>
public class UnshownLineTests
{
    private static readonly string[] Periods = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];

    [Fact]
    public void They_are_counted_anew_where_the_provinces_figure_is_and_kept_where_it_is_kept()
    {
        using var room = new EngineRoom();
        room.Run(File.ReadAllText(Repository.At("tests", "Analytics.Tests", "Feed", "figure.sql")));
        room.Run(
            """
            CREATE TABLE span (span INTEGER, period VARCHAR, plan VARCHAR, of_province BOOLEAN);
            INSERT INTO span VALUES (1, '2026-01', NULL, true), (2, '2026-02', NULL, true), (3, '2026-03', NULL, false), (4, '2026-04', 'p', true);
            CREATE TABLE kept AS FROM figure LIMIT 0;
            INSERT INTO kept (unit, level, period, plan, indicator, numerator, is_partial, as_of, is_closed, closing_quarter) VALUES
                ('08', 'province', '2026-01', 'p', 'a', 0, false, DATE '2026-01-31', true, '2026-Q1'),
                ('00700', 'commune', '2026-01', NULL, 'a', 0, false, DATE '2026-01-31', true, '2026-Q1'),
                ('08', 'province', '2026-02', NULL, 'a', 0, false, DATE '2026-02-28', true, '2026-Q1');
            CREATE TABLE judged (span INTEGER, commune VARCHAR, level VARCHAR, indicator VARCHAR, numerator BIGINT, shown_denominator BIGINT, known BIGINT, unknown BIGINT, missing VARCHAR);
            INSERT INTO judged SELECT span, '00700', 'unshown', 'a', 2, 9, 1, 1, 'm' FROM span;
            INSERT INTO judged VALUES
                (1, '00701', 'unshown', 'a', 3, NULL, 1, 0, ''), (1, '00702', 'unshown', 'a', 4, 0, 0, 1, 'm'), (1, '00703', 'commune', 'a', 5, 9, 1, 0, '');
            """);
        room.Run(
            $"COPY (SELECT '00700' AS commune, unnest([{string.Join(", ", Periods.Select(period => $"'{period}'"))}]) AS period, 'a' AS indicator, 1::BIGINT AS numerator, 8::BIGINT AS denominator, false AS is_partial, '' AS missing) TO '{room.PathOf("before.parquet")}'");

        var written = UnshownLines.Write(room.Session, room.PathOf("before.parquet"), room.PathOf("now.parquet"), TestContext.Current.CancellationToken);

        Assert.Equal(7, written);
        Assert.Equal(["00700 2/9 partial m", "00701 3/", "00702 4/0 m"], Lines(room, "2026-01"));
        Assert.All(Periods[1..], period => Assert.Equal(["00700 1/8"], Lines(room, period)));
        Assert.Empty(Lines(room, "2026-06"));
        Assert.Empty(Lines(room, "2026-01", "b"));
    }

    [Fact]
    public void Without_a_publication_before_there_are_those_of_this_one_alone()
    {
        using var room = new EngineRoom();
        room.Run(
            """
            CREATE TABLE span AS SELECT 1 AS span, '2026-01' AS period, NULL::VARCHAR AS plan, true AS of_province;
            CREATE TABLE kept (level VARCHAR, period VARCHAR, plan VARCHAR);
            CREATE TABLE judged AS SELECT 1 AS span, '00700' AS commune, 'unshown' AS level, 'a' AS indicator, 2 AS numerator, 9 AS shown_denominator, 1 AS known, 0 AS unknown, '' AS missing;
            """);

        Assert.Equal(1, UnshownLines.Write(room.Session, null, room.PathOf("now.parquet"), TestContext.Current.CancellationToken));
    }

    private static List<string> Lines(EngineRoom room, string period, string indicator = "a")
    {
        var lines = new List<string>();
        using var rows = room.Query(UnshownLines.Find(indicator, period, [room.PathOf("now.parquet")]));
        while (rows.Read())
            lines.Add($"{rows.GetText(0)} {rows.GetInt64(1)}/{(rows.IsNull(2) ? "" : rows.GetInt64(2))}{(rows.GetBoolean(3) ? " partial" : "")} {rows.GetText(4)}".TrimEnd());
        return lines;
    }
}
