using Tcns.Domain.Quality;
using Tcns.Domain.Records;
using Tcns.Domain.Tests.Records;

namespace Tcns.Domain.Tests.Quality;

public class SignalTests
{
    [Fact]
    public void Who_reaches_one_team_sees_that_teams_part_alone()
    {
        var (own, other) = (Sent.Visit("hoa", household: "H1"), Sent.Visit("binh", household: "H1", team: "11113-T02"));
        var seen = SameHousehold.Find(Days.Of(own, other)).Single().Within(team => team.Value == "11113-T01")!;

        Assert.Equal(["hoa"], seen.Members.Select(member => member.Id));
        Assert.Equal([SignalRecord.Of(own)], seen.Records);
        Assert.Equal((2, 2, "11113-T01"), (seen.Found, seen.RecordCount, seen.Teams.Single().Value));
    }

    [Fact]
    public void A_signal_about_other_teams_is_not_seen() =>
        Assert.Null(UnlikelyDuration.Find(Days.Of(Sent.Visit("hoa", minutes: 300))).Single().Within(team => team.Value == "11113-T02"));

    [Fact]
    public void A_days_signals_come_in_one_order_whatever_the_order_of_its_records()
    {
        FieldRecord[] records =
        [
            Sent.Visit("hoa", minutes: 300, household: "H1"), Sent.Visit("hoa", start: "10:00", household: "H2"),
            Sent.Visit("binh", minutes: 300, household: "H1", team: "11113-T02"), Sent.Shift("an", minutes: 961, start: "00:00"),
            Sent.Visit("an", start: "20:00").Received(Sent.Evening, 5000),
        ];
        records = [.. records, .. Enumerable.Range(10, 8).Select(hour => Sent.CommunityTraining(minutes: 480 + hour))];
        var (one, other) = (SignalRules.FindIn(Days.Of(records)), SignalRules.FindIn(Days.Of(records.Reverse())));

        Assert.Equal(one.Select(signal => (signal.Code, signal.Key)), other.Select(signal => (signal.Code, signal.Key)));
        Assert.Equal(
            [SignalCode.SameHousehold, SignalCode.UnlikelyDuration, SignalCode.LongDay, SignalCode.Overlap, SignalCode.ClockOff],
            one.Select(signal => signal.Code).Distinct());
        Assert.Equal(
            one.OrderBy(signal => signal.Code).ThenBy(signal => signal.Key, StringComparer.Ordinal).Select(signal => signal.Key), one.Select(signal => signal.Key));
    }

    [Fact]
    public void Every_code_has_a_name() =>
        Assert.Equal(Enum.GetValues<SignalCode>(), Enum.GetValues<SignalCode>().Select(code => SignalCodes.ByName[code.WireName()]));
}
