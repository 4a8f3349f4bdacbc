using Tcns.Domain.Quality;
using Tcns.Domain.Tests.Records;

namespace Tcns.Domain.Tests.Quality;

public class LongDayTests
{
    [Theory]
    [InlineData(960, false)]
    [InlineData(961, true)]
    public void More_than_sixteen_hours_are_a_signal(int minutes, bool isTold) =>
        Assert.Equal(isTold, LongDay.Find(Days.Of(Sent.Shift("hoa", start: "00:00", minutes: minutes))).Any());

    [Fact]
    public void Hours_in_any_team_add_up_and_those_at_once_do_not()
    {
        var night = Sent.Shift("binh", start: "00:00", minutes: 480, team: "11113-T02");
        var day = Sent.Training(["binh"], start: "08:00", minutes: 480, team: "11113-T01");
        var within = Sent.Visit("binh", start: "09:00", minutes: 60, team: "11113-T02");
        var evening = Sent.Shift("binh", start: "20:00", minutes: 1, team: "11113-T02");

        Assert.Empty(LongDay.Find(Days.Of(night, day, within)));
        var signal = LongDay.Find(Days.Of(night, day, within, evening)).Single();
        Assert.Equal((961, 960, "11113-T02", "binh"), (signal.Found, signal.Limit, signal.Teams.Single().Value, signal.Members.Single().Id));
        Assert.Equal(new[] { night, day, within, evening }.Ids(), signal.Ids());
    }

    [Fact]
    public void What_passes_midnight_is_no_hour_of_the_day() =>
        Assert.Empty(LongDay.Find(Days.Of(Sent.Shift("hoa", start: "08:00", minutes: 1440))));

    [Fact]
    public void Two_members_days_are_two_and_voided_hours_are_none() => Assert.Empty(LongDay.Find(Days.Of(
        Sent.Shift("hoa", start: "00:00", minutes: 600), Sent.Shift("an", start: "10:00", minutes: 600),
        Sent.Shift("hoa", start: "10:00", minutes: 600).Voided())));
}
