using Tcns.Domain.Notices;

namespace Tcns.Domain.Tests.Notices;

public class NoticeProgressTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Pauses_double_up_to_four_hours_and_it_is_given_up_after_a_day()
    {
        var (progress, now) = (NoticeProgress.Waiting, Start);
        var pauses = new List<double>();
        while (progress.State == NoticeState.Waiting)
        {
            Assert.True(progress.IsDue(now));
            progress = progress.Begin(now).Fail(now, asked: null);
            if (progress.NextAt is not { } next)
                continue;
            Assert.False(progress.IsDue(next.AddTicks(-1)));
            pauses.Add((next - now).TotalMinutes);
            now = next;
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240, 240, 240], pauses);
        Assert.Equal((NoticeState.Failed, pauses.Count + 1), (progress.State, progress.Tries));
        Assert.True(now - Start >= TimeSpan.FromDays(1));
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(3600, 60)]
    [InlineData(7 * 86_400, 24 * 60)]
    [InlineData(-5, 1)]
    public void A_longer_pause_that_is_asked_for_is_kept_up_to_a_day(int asked, int minutes) =>
        Assert.Equal(Start.AddMinutes(minutes), NoticeProgress.Waiting.Begin(Start).Fail(Start, TimeSpan.FromSeconds(asked)).NextAt);

    [Fact]
    public void A_try_in_which_the_process_died_counts_as_well()
    {
        var progress = Enumerable.Range(0, NoticeProgress.LeastTries).Aggregate(NoticeProgress.Waiting, (before, _) => before.Begin(Start));

        Assert.False(progress.IsSpent(Start.AddDays(1).AddTicks(-1)));
        Assert.True(progress.IsSpent(Start.AddDays(1)));
    }
}
