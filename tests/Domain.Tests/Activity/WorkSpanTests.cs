using Tcns.Domain.Activity;
using Tcns.Domain.Tests.Records;

namespace Tcns.Domain.Tests.Activity;

public class WorkSpanTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(60, 480, 540)]
    [InlineData(120, 480, 540, 540, 600)]
    [InlineData(90, 480, 540, 510, 570)]
    [InlineData(240, 600, 660, 480, 720)]
    [InlineData(120, 700, 760, 480, 540)]
    [InlineData(60, 480, 540, 480, 540)]
    [InlineData(240, 480, 720, 500, 510, 600, 700)]
    public void Minutes_at_once_are_counted_once(int minutes, params int[] ends) =>
        Assert.Equal(minutes, WorkSpan.MinutesOf(ends.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new WorkSpan(pair[0], pair[1]))));

    [Fact]
    public void What_passes_midnight_is_dropped()
    {
        Assert.Equal(new WorkSpan(1380, 1440), WorkSpan.Of(Sent.Shift("m", start: "23:00", minutes: 180).Content));
        Assert.Equal(new WorkSpan(1380, 1440), WorkSpan.Of(Sent.Shift("m", start: "23:00", minutes: 60).Content));
        Assert.Equal(new WorkSpan(1380, 1439), WorkSpan.Of(Sent.Shift("m", start: "23:00", minutes: 59).Content));
    }

    [Fact]
    public void A_campaign_has_no_hours() => Assert.Null(WorkSpan.Of(Sent.Campaign("m").Content));

    [Theory]
    [InlineData(540, 600, 0)]
    [InlineData(539, 600, 1)]
    [InlineData(500, 510, 10)]
    [InlineData(400, 700, 60)]
    [InlineData(100, 200, 0)]
    public void Only_common_minutes_are_shared(int start, int end, int minutes)
    {
        var (one, other) = (new WorkSpan(480, 540), new WorkSpan(start, end));

        Assert.Equal((minutes, minutes), (one.SharedWith(other), other.SharedWith(one)));
    }
}
