using Tcns.Analytics.Tests.Golden;
using Tcns.Analytics.Tests.SecondOpinion;
using Tcns.Domain.Indicators;
using Tcns.Domain.Records;

namespace Tcns.Analytics.Tests.Worlds;

public class GeneratedWorldTests
{
    private static readonly IReadOnlyList<Figure> Figures =
        [.. Enumerable.Range(0, 8).Select(seed => GeneratedWorld.Of(seed, 800))
            .SelectMany(world => Reckoning.Of(world.Facts, world.Records, world.Periods))];

    public static TheoryData<string> Indicators { get; } = [.. Catalogue.All.Select(indicator => indicator.Id)];

    [Fact]
    public void A_seed_makes_the_same_world_again()
    {
        var figures = Sentences(GeneratedWorld.Of(3, 400));

        Assert.Equal(figures, Sentences(GeneratedWorld.Of(3, 400)));
        Assert.NotEqual(figures, Sentences(GeneratedWorld.Of(11, 400)));
    }

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Every_status_that_an_indicator_can_have_is_seen(string indicator)
    {
        // There is always a commune, so this one is never without data.
        FigureStatus[] possible = Catalogue.ById[indicator].Kind switch
        {
            IndicatorKind.None => [],
            IndicatorKind.State when indicator == "commune-team" => [FigureStatus.Met, FigureStatus.Missed],
            IndicatorKind.State => [FigureStatus.Met, FigureStatus.Missed, FigureStatus.NoData],
            _ => [.. Enum.GetValues<FigureStatus>()],
        };

        Assert.Equal(possible, Figures.Where(figure => figure.Indicator == indicator).Select(figure => figure.Status).OfType<FigureStatus>()
            .Distinct().Order());
    }

    [Fact]
    public void There_are_records_of_every_kind_and_standing()
    {
        var records = GeneratedWorld.Of(1, 2000).Records;

        Assert.Equal(Enum.GetValues<RecordKind>(), records.Select(record => record.Content.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<RecordStatus>(), records.Select(record => record.Status).Distinct().Order());
        Assert.Contains(records, record => record.Handling.ResolvedAt is not null);
        Assert.Contains(records, record => record.Handling is { ForwardedAt: not null, AnsweredAt: null });
    }

    private static List<string> Sentences(GeneratedWorld world) =>
    [
        .. Reckoning.Of(world.Facts, world.Records, world.Periods)
            .Select(figure => string.Join(' ', figure.Period, figure.Unit, figure.Plan, figure.Indicator, Sight.Sentence(figure))),
    ];
}
