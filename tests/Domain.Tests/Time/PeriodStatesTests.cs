using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Time;

public class PeriodStatesTests
{
    [Theory]
    [InlineData(PeriodState.Closed, PeriodState.Closed, PeriodState.Closed)]
    [InlineData(PeriodState.Reopened, PeriodState.Closed, PeriodState.Reopened)]
    [InlineData(PeriodState.Open, PeriodState.Reopened, PeriodState.Open, PeriodState.Closed)]
    [InlineData(PeriodState.Running, PeriodState.Running, PeriodState.Running)]
    public void A_period_closes_with_the_last_of_the_communes(PeriodState whole, params PeriodState[] communes) =>
        Assert.Equal(whole, PeriodStates.OfAll(communes));

    [Theory]
    [InlineData(PeriodState.Running, "running")]
    [InlineData(PeriodState.Open, "open")]
    [InlineData(PeriodState.Closed, "closed")]
    [InlineData(PeriodState.Reopened, "reopened")]
    public void A_state_is_written_by_its_name(PeriodState state, string name) => Assert.Equal(name, state.WireName());

    [Fact]
    public void Every_state_has_its_name() => Assert.Equal(Enum.GetValues<PeriodState>(), PeriodStates.ByName.Values.Order());
}
