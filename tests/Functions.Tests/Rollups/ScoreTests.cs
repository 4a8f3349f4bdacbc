using Tcns.Domain.Indicators;
using Tcns.Functions.Numbers;
using Tcns.Functions.Ranking;

namespace Tcns.Functions.Tests.Rollups;

public class ScoreTests
{
    [Theory]
    [InlineData("businesses: 0", "62.5")]
    [InlineData("reports", "62.5")]
    [InlineData("teams.range", "62.5")]
    [InlineData("businesses", "31.3")]
    [InlineData("baseline.businesses: 2 thôn", "31.3")]
    public void What_nobody_could_reach_is_left_out_and_what_nobody_entered_counts_as_nothing(string missing, string score)
    {
        FigureRow[] rows = [Row("households-guided", 1, 2, 50, 80, []), Row("businesses-cashless", 0, 0, null, 50, [missing])];

        Assert.Equal(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), Score.Of("11113-01", rows).Value);
    }

    /// <summary>(100 + 33⅓ + 33⅓ + 8⅓) ÷ 4 is 43.75 exactly, though no part but the first ends.</summary>
    [Theory]
    [InlineData(20, "43.8")]
    [InlineData(140, "56.3")]
    public void A_half_is_rounded_up_also_where_its_parts_do_not_end(int minutes, string score)
    {
        FigureRow[] rows =
        [
            Row("team-size-ok", 1, 1, 100, 100, []), Row("members-trained", 1, 3, 33.333333m, 100, []),
            Row("members-on-quota", 1, 3, 33.333333m, 100, []), Row("hours-per-active-day", minutes, 60, minutes / 60m, 4, []),
        ];

        Assert.Equal(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), Score.Of("11113-01", rows).Value);
    }

    [Fact]
    public void Without_a_target_there_is_no_score()
    {
        Assert.Null(Score.Of("11113-01", [Row("households-guided", 1, 2, 50, null, [])]).Value);
    }

    private static FigureRow Row(string indicator, long numerator, long denominator, decimal? value, decimal? target, IReadOnlyList<string> missing) => new(
        new Figure("11113-01", "2026-Q4", "tan-ky-2026", indicator, numerator, denominator, value, target, null, false, missing, null), "village", new DateOnly(2026, 11, 20), false);
}
