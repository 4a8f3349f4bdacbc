using Tcns.Domain.Plans;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

public class PlanClosingTests
{
    private static readonly Plan Short = Parse(Example.With(("/closingDays", "10")));
    private static readonly Plan Long = Parse(Example.With(("/closingDays", "31"), ("/from", "\"2026-10-01\"")));

    [Fact]
    public void Without_a_plan_a_quarter_closes_after_15_days() =>
        Assert.Equal(Day("2026-10-15"), PlanClosing.Of(Period.Parse("2026-Q3"), []).ClosesOn);

    [Fact]
    public void A_plan_may_give_fewer_days() => Assert.Equal(Day("2026-10-10"), PlanClosing.Of(Period.Parse("2026-Q3"), [Short]).ClosesOn);

    [Fact]
    public void The_longest_of_the_plans_in_force_counts()
    {
        Assert.Equal(Day("2027-01-31"), PlanClosing.Of(Period.Parse("2026-Q4"), [Short, Long]).ClosesOn);
        Assert.Equal(Day("2026-10-10"), PlanClosing.Of(Period.Parse("2026-Q3"), [Short, Long]).ClosesOn);
    }

    [Fact]
    public void A_month_closes_with_its_quarter_and_by_the_plans_in_force_there()
    {
        var later = Parse(Example.With(("/closingDays", "31"), ("/from", "\"2026-09-01\"")));

        Assert.Equal(Day("2026-10-31"), PlanClosing.Of(Period.Parse("2026-07"), [Short, later]).ClosesOn);
    }

    [Theory]
    [InlineData("2025-11-14", "2026-12-31", "2025-R11", true)]
    [InlineData("2025-11-15", "2026-12-31", "2025-R11", false)]
    [InlineData("2025-11-01", "2026-12-15", "2027-R01", true)]
    [InlineData("2025-11-01", "2026-12-14", "2027-R01", false)]
    public void A_single_day_is_enough(string from, string to, string period, bool isInForce)
    {
        var plan = Parse(Example.With(("/from", $"\"{from}\""), ("/to", $"\"{to}\""), ("/targets", "[]")));

        Assert.Equal(isInForce, plan.IsInForceFor(Period.Parse(period)));
    }

    [Theory]
    [InlineData("2025-10", false)]
    [InlineData("2025-R10", false)]
    [InlineData("2025-Q4", true)]
    [InlineData("2025-R11", true)]
    [InlineData("2026-12", true)]
    [InlineData("2027-R01", true)]
    [InlineData("2027-01", false)]
    public void A_plan_is_in_force_for_a_period_if_any_day_of_it_lies_in_the_plan(string period, bool isInForce) =>
        Assert.Equal(isInForce, Parse(Example.Json).IsInForceFor(Period.Parse(period)));
}
