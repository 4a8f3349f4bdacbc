using Tcns.Domain.Quality;
using Tcns.Domain.Tests.Records;

namespace Tcns.Domain.Tests.Quality;

public class UnlikelyDurationTests
{
    [Theory]
    [InlineData(240, false)]
    [InlineData(241, true)]
    public void A_visit_takes_four_hours_at_most(int minutes, bool isTold) =>
        Assert.Equal(isTold, UnlikelyDuration.Find(Days.Of(Sent.Visit("hoa", minutes: minutes))).Any());

    [Theory]
    [InlineData(480, false)]
    [InlineData(481, true)]
    public void A_class_takes_a_day_at_most(int minutes, bool isTold)
    {
        Assert.Equal(isTold, UnlikelyDuration.Find(Days.Of(Sent.Training(["hoa"], minutes: minutes))).Any());
        Assert.Equal(isTold, UnlikelyDuration.Find(Days.Of(Sent.CommunityTraining(minutes: minutes))).Any());
    }

    [Theory]
    [InlineData(720, false)]
    [InlineData(721, true)]
    public void A_shift_takes_twelve_hours_at_most(int minutes, bool isTold) =>
        Assert.Equal(isTold, UnlikelyDuration.Find(Days.Of(Sent.Shift("hoa", minutes: minutes))).Any());

    [Fact]
    public void The_signal_says_whose_and_how_long()
    {
        var visit = Sent.Visit("hoa", minutes: 300);
        var signal = UnlikelyDuration.Find(Days.Of(visit)).Single();

        Assert.Equal((300, 240, "hoa"), (signal.Found, signal.Limit, signal.Members.Single().Id));
        Assert.Equal([SignalRecord.Of(visit)], signal.Records);
    }

    [Fact]
    public void Voided_records_and_those_without_hours_are_none() =>
        Assert.Empty(UnlikelyDuration.Find(Days.Of(Sent.Visit("hoa", minutes: 900).Voided(), Sent.Campaign("hoa"), Sent.Feedback("hoa"))));
}
