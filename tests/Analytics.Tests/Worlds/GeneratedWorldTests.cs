using Tcns.Analytics.Tests.Golden;
using Tcns.Analytics.Tests.SecondOpinion;

namespace Tcns.Analytics.Tests.Worlds;

public class GeneratedWorldTests
{
    [Fact]
    public void A_seed_makes_the_same_world_again()
    {
        var figures = Sentences(GeneratedWorld.Of(3, 400));

        Assert.Equal(figures, Sentences(GeneratedWorld.Of(3, 400)));
        Assert.NotEqual(figures, Sentences(GeneratedWorld.Of(11, 400)));
    }

    private static List<string> Sentences(GeneratedWorld world) =>
    [
        .. Reckoning.Of(world.Facts, world.Records, world.Periods)
            .Select(figure => string.Join(' ', figure.Period, figure.Unit, figure.Plan, figure.Indicator, Sight.Sentence(figure))),
    ];
}
