using Tcns.Domain.Quality;
using Tcns.Domain.Records;
using Tcns.Domain.Tests.Records;

namespace Tcns.Domain.Tests.Quality;

public class OverlapTests
{
    private static readonly FieldRecord Morning = Sent.Visit("hoa", start: "08:00", minutes: 60);

    [Theory]
    [InlineData("09:00", false)]
    [InlineData("08:55", false)]
    [InlineData("08:54", true)]
    [InlineData("08:00", true)]
    public void More_than_five_minutes_at_once_are_a_signal(string start, bool isTold) =>
        Assert.Equal(isTold, Overlap.Find(Days.Of(Morning, Sent.Visit("hoa", start: start))).Any());

    [Fact]
    public void One_signal_names_all_that_was_at_once_and_nothing_else()
    {
        var (inside, after) = (Sent.Visit("hoa", start: "08:20", minutes: 20), Sent.Visit("hoa", start: "10:00"));
        var late = Sent.Shift("hoa", start: "10:30", minutes: 60);
        var alone = Sent.Visit("hoa", start: "14:00");
        var signal = Overlap.Find(Days.Of(alone, late, after, inside, Morning)).Single();

        Assert.Equal(new[] { Morning, inside, after, late }.Ids(), signal.Ids());
        Assert.Equal((30, 5, 4, "hoa"), (signal.Found, signal.Limit, signal.RecordCount, signal.Members.Single().Id));
    }

    [Fact]
    public void A_long_one_is_compared_with_all_that_begin_within_it()
    {
        var whole = Sent.Shift("hoa", start: "07:00", minutes: 300);
        var (second, touching) = (Sent.Visit("hoa", start: "10:00"), Sent.Visit("hoa", start: "12:00"));

        Assert.Equal(new[] { whole, Morning, second }.Ids(), Overlap.Find(Days.Of(whole, Morning, second, touching)).Single().Ids());
    }

    [Fact]
    public void A_class_recorded_by_another_team_is_elsewhere_too()
    {
        var signal = Overlap.Find(Days.Of(Sent.Training(["binh", "hoa"], start: "08:30", team: "11113-T02"), Morning)).Single();

        Assert.Equal(("hoa", "11113-T01"), (signal.Members.Single().Id, signal.Teams.Single().Value));
    }

    [Fact]
    public void Two_members_side_by_side_are_none() => Assert.Empty(Overlap.Find(Days.Of(Morning, Sent.Visit("an"))));

    [Fact]
    public void Voided_work_and_campaigns_are_none() => Assert.Empty(Overlap.Find(Days.Of(Morning, Sent.Visit("hoa").Voided(), Sent.Campaign("hoa"))));

    [Fact]
    public void Who_is_on_duty_helps_people_there()
    {
        var duty = Sent.Shift("hoa", start: "08:00", minutes: 240);

        Assert.Empty(Overlap.Find(Days.Of(duty, Sent.Visit("hoa", start: "09:00", place: "community-point"))));
        Assert.NotEmpty(Overlap.Find(Days.Of(duty, Sent.Visit("hoa", start: "09:00", place: "home"))));
        Assert.NotEmpty(Overlap.Find(Days.Of(duty, Sent.Visit("hoa", start: "09:00", place: "community-point", village: "11113-02"))));
        Assert.NotEmpty(Overlap.Find(Days.Of(duty, Sent.Shift("hoa", start: "09:00"))));
    }

    [Theory]
    [InlineData(198, true)]
    [InlineData(199, false)]
    public void Beside_a_heap_of_other_work_only_so_much_is_looked_at(int before, bool isTold)
    {
        var duty = Sent.Shift("hoa", start: "00:00", minutes: 1440);
        var helped = Enumerable.Range(0, before).Select(number =>
            Sent.Visit("hoa", start: TimeOnly.MinValue.AddMinutes((number + 1) * 5).ToString("HH:mm", null), minutes: 5, place: "community-point"));

        Assert.Equal(isTold, Overlap.Find(Days.Of([duty, .. helped, Sent.Visit("hoa", start: "20:00")])).Any());
    }

    [Fact]
    public void A_heap_of_records_is_one_signal_that_counts_all_and_names_some()
    {
        var signal = Overlap.Find(Days.Of([.. Enumerable.Range(0, 50_000).Select(_ => Sent.Visit("hoa", start: "08:00", minutes: 60))])).Single();

        Assert.Equal((60, 50_000, 50), (signal.Found, signal.RecordCount, signal.Records.Count));
    }
}
