using Tcns.Benchmarks.Faults;

namespace Tcns.Infra.Tests.Faults;

public class PlanTests
{
    [Fact]
    public void What_did_not_come_on_a_server_that_had_worked_is_tried_again_on_a_fresh_one_and_there_alone()
    {
        var plan = new Plan<string>(["a", "b", "c"]);

        Assert.Equal("a", Take(plan, isFresh: true));
        Assert.Equal("b", Take(plan, isFresh: false));
        plan.Miss("b", wasFresh: false);
        Assert.Equal((3, 2), (plan.Count, plan.Left));
        Assert.Equal("c", Take(plan, isFresh: false));
        Assert.Null(Take(plan, isFresh: false));
        Assert.Equal(1, plan.Left);
        Assert.Equal("b", Take(plan, isFresh: true));
        Assert.Equal(0, plan.Left);
    }

    [Fact]
    public void What_did_not_come_on_a_fresh_server_either_is_told()
    {
        var plan = new Plan<string>(["a"]);

        plan.Miss(Take(plan, isFresh: true)!, wasFresh: true);

        Assert.Equal(0, plan.Left);
        Assert.Equal(["a"], plan.Missed);
    }

    private static string? Take(Plan<string> plan, bool isFresh) => plan.TryTake(isFresh, out var entry) ? entry : null;
}
