using System.Collections.Concurrent;
using Tcns.Analytics.Tests.Worlds;
using Tcns.Domain.Indicators;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>What holds for every line, whatever the world: nobody counted these by hand.</summary>
public class FigureLawTests
{
    private static readonly GeneratedWorld[] Worlds = [.. Enumerable.Range(0, 4).Select(seed => GeneratedWorld.Of(seed, 500))];

    private static readonly ConcurrentDictionary<(IFigureSource Source, GeneratedWorld World), IReadOnlyList<Figure>> Known = [];

    [Theory, EachSource]
    public void Each_line_is_there_once(IFigureSource source) => Assert.All(Worlds, world =>
    {
        var lines = Figures(source, world).Select(figure => (figure.Unit, figure.Period, figure.Plan, figure.Indicator)).ToList();
        Assert.Equal(lines.Distinct(), lines);
    });

    [Theory, EachSource]
    public void A_provinces_numbers_are_the_sums_of_its_communes(IFigureSource source)
    {
        foreach (var world in Worlds.Where(world => world.Facts.Plans.Any(plan => plan.Unit == world.Facts.Province)))
        {
            var communes = world.Facts.Communes.Select(commune => commune.Value).ToHashSet();
            var lines = Figures(source, world).Where(figure => figure.Plan == "tinh-2025").ToLookup(figure => (figure.Period, figure.Indicator));
            Assert.NotEmpty(lines);
            foreach (var same in lines)
            {
                var province = same.Single(figure => figure.Unit == World.ProvinceCode);
                Assert.Equal(same.Where(figure => communes.Contains(figure.Unit)).Sum(figure => figure.Numerator), province.Numerator);
                Assert.Equal(same.Where(figure => communes.Contains(figure.Unit)).Sum(figure => figure.Denominator), province.Denominator ?? 0);
            }
        }
    }

    [Theory, EachSource]
    public void No_share_is_above_a_hundred_and_none_below_nothing(IFigureSource source) => Assert.All(
        Worlds,
        world => Assert.DoesNotContain(
            Figures(source, world).Where(figure => Catalogue.ById[figure.Indicator].IsShare), figure => figure.Value < 0 || figure.Value > 100));

    [Theory, EachSource]
    public void There_is_a_value_or_something_is_missing(IFigureSource source) => Assert.All(
        Worlds,
        world => Assert.All(Figures(source, world), figure =>
        {
            Assert.Equal(figure.Value is null, figure.Denominator == 0);
            Assert.Equal(figure.Value is null || figure.IsPartial, figure.Missing.Count > 0);
            Assert.Equal(figure.Target is null, figure.Status is null);
            Assert.Equal(figure.Target is not null && figure.Value is null, figure.Status == FigureStatus.NoData);
        }));

    private static IReadOnlyList<Figure> Figures(IFigureSource source, GeneratedWorld world) =>
        Known.GetOrAdd((source, world), static key => key.Source.Figures(key.World.Facts, key.World.Records, key.World.Periods));
}
