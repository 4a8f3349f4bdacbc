using Tcns.Analytics.Tests.Worlds;
using Tcns.Domain.Indicators;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>Two ways of computing figures, written apart from each other, agree on worlds that nobody counted by hand.</summary>
public class TwoOpinionsTests
{
    private const int MostShown = 40;

    [Theory]
    [InlineData(1, 50_000)]
    [InlineData(2, 3_000)]
    [InlineData(3, 3_000)]
    [InlineData(4, 3_000)]
    [InlineData(5, 3_000)]
    [InlineData(6, 3_000)]
    [InlineData(7, 3_000)]
    [InlineData(8, 0)]
    public void Both_agree_on_every_figure(int seed, int records)
    {
        var world = GeneratedWorld.Of(seed, records);

        var counted = new CountedFigures().Figures(world.Facts, world.Records, world.Periods).ToDictionary(Key, Say);
        var reckoned = new ReckonedFigures().Figures(world.Facts, world.Records, world.Periods).ToDictionary(Key, Say);

        var differences = counted.Keys.Union(reckoned.Keys).Order(StringComparer.Ordinal)
            .Select(key => (Key: key, Counted: counted.GetValueOrDefault(key), Reckoned: reckoned.GetValueOrDefault(key)))
            .Where(both => both.Counted != both.Reckoned)
            .Select(both => $"{both.Key}: counted {both.Counted ?? "nothing"}, reckoned {both.Reckoned ?? "nothing"}").ToArray();
        Assert.True(differences.Length == 0, $"{differences.Length} of {reckoned.Count} differ:\n{string.Join('\n', differences.Take(MostShown))}");
    }

    private static string Key(Figure figure) => $"{figure.Unit} {figure.Period} {figure.Plan} {figure.Indicator}";

    private static string Say(Figure figure) => string.Join(
        ' ',
        $"{figure.Numerator}/{figure.Denominator}",
        figure.Value?.ToString("0.000000", System.Globalization.CultureInfo.InvariantCulture),
        figure.Target?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        figure.Status,
        figure.IsPartial ? "partial" : "",
        string.Join("; ", figure.Missing),
        figure.Meeting);
}
