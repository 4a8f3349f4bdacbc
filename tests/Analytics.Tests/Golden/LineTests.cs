using Tcns.Analytics.Engine;
using Tcns.Analytics.Tests.Worlds;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>What a line says of itself beside its numbers: whose it is, of which level, up to which day, and whether it is closed.</summary>
public class LineTests
{
    private static readonly Period[] Quarters = [Period.Parse("2026-Q3"), Period.Parse("2026-Q4")];

    [Fact]
    public void All_lines_of_a_unit_say_the_same_whatever_the_indicator()
    {
        var lines = Lines(Two());

        Assert.Equal(
            [
                "00700 commune 00700 2026-Q3 2026-09-30 true 2026-Q3", "00700 commune 00700 2026-Q4 2026-11-20 false 2026-Q4",
                "00700-01 village 00700 2026-Q3 2026-09-30 true 2026-Q3", "00700-01 village 00700 2026-Q4 2026-11-20 false 2026-Q4",
                "00700-02 village 00700 2026-Q3 2026-09-30 true 2026-Q3", "00700-02 village 00700 2026-Q4 2026-11-20 false 2026-Q4",
                "00700-T01 team 00700 2026-Q3 2026-09-30 true 2026-Q3", "00700-T01 team 00700 2026-Q4 2026-11-20 false 2026-Q4",
                "00700-T02 team 00700 2026-Q3 2026-09-30 true 2026-Q3", "00700-T02 team 00700 2026-Q4 2026-11-20 false 2026-Q4",
                "00706 commune 00706 2026-Q3 2026-09-30 true 2026-Q3", "00706 commune 00706 2026-Q4 2026-11-20 false 2026-Q4",
                "08 province - 2026-Q3 2026-09-30 true 2026-Q3", "08 province - 2026-Q4 2026-11-20 false 2026-Q4",
            ],
            lines);
    }

    /// <summary>A province's period closes with the last of its communes.</summary>
    [Fact]
    public void What_one_commune_has_open_again_is_open_in_the_province_and_closed_in_the_others()
    {
        var lines = Lines(Two().Reopened("2026-Q3", until: "2026-12-01", commune: "00706")).Where(line => line.Contains("2026-Q3 ", StringComparison.Ordinal)).ToList();

        Assert.Contains("00700 commune 00700 2026-Q3 2026-09-30 true 2026-Q3", lines);
        Assert.Contains("00706 commune 00706 2026-Q3 2026-09-30 false 2026-Q3", lines);
        Assert.Contains("08 province - 2026-Q3 2026-09-30 false 2026-Q3", lines);
        Assert.Equal(7, lines.Count);
    }

    /// <summary>With a village that has ended, a team that is dissolved, and all that a team owes and does.</summary>
    private static World Two() => new World().OfCommunes("00700", "00706").Village(households: 10).Village("00700-02", to: "2026-07-01").Team()
        .Team("00700-T02", to: "2026-08-01").Visit("H1").Feedback().Statistics("2026-10", "1/2");

    private static List<string> Lines(World world) => CountedFigures.Count(world.Facts, world.Records, Quarters, (session, cancel) =>
    {
        var lines = new List<string>();
        using var rows = session.Query(
            Statement.Create("lines", "SELECT DISTINCT concat_ws(' ', unit, level, coalesce(commune, '-'), period, as_of, is_closed, closing_quarter) AS line FROM figure ORDER BY line"), cancel);
        while (rows.Read())
            lines.Add(rows.GetText(0));
        return lines;
    });
}
