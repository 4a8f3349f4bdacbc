using System.Globalization;
using Tcns.Functions.Hosting;
using Tcns.Functions.SystemHealth;
using Tcns.Storage.Runs;

namespace Tcns.Functions.Tests.SystemHealth;

public class TimerStateTests
{
    [Theory]
    [InlineData("2026-11-01T18:29:59.5Z", "2026-11-02T18:59:00Z", false)]
    [InlineData("2026-11-01T18:29:59.5Z", "2026-11-02T19:01:00Z", true)]
    [InlineData("2026-11-01T18:28:00Z", "2026-11-01T19:01:00Z", true)]
    public void A_run_that_came_a_moment_too_early_was_that_occurrences_run(string finished, string now, bool isLate)
    {
        var timer = FunctionCatalogue.Timers.Single(one => one.Name == "NightlyRollup");
        var state = TimerState.Of(timer, new RunEntity { FinishedAt = At(finished) }, null, At(now));
        Assert.Equal(isLate, state.LateSince is not null);
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
