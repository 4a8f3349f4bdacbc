using Tcns.Analytics.Tests.Worlds;

namespace Tcns.Analytics.Tests.Golden;

public class HouseholdTests
{
    private const string Village = "00700-01";

    [Theory, EachSource]
    public void A_household_visited_twice_is_one_household(IFigureSource source) => Assert.Equal(
        "2/10 = 20",
        Hamlet().Visit("H1").Visit("H1", date: "2026-03-01").Visit("H2").See(source, "households-guided"));

    private static World Hamlet() => new World().Village(Village, households: 10).Team();
}
