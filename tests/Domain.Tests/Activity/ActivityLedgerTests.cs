using Tcns.Domain.Activity;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Tests.Records;
using Tcns.Domain.Tests.Registry;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Activity;

public class ActivityLedgerTests
{
    private static readonly CommuneRegistry Commune = Communes.Empty()
        .WithTeam(Communes.Team("11113-T01")).WithTeam(Communes.Team("11113-T02"))
        .WithMember(Communes.Person("11113-T01", "hoa")).WithMember(Communes.Person("11113-T01", "an", MemberRole.Leader))
        .WithMember(Communes.Person("11113-T02", "binh"));

    [Fact]
    public void Every_kind_of_work_makes_a_day_and_those_with_hours_make_minutes()
    {
        var line = LineOf(
            "hoa",
            Sent.Visit("hoa", "2026-11-01"),
            Sent.Shift("hoa", "2026-11-02", minutes: 240),
            Sent.Campaign("hoa", "2026-11-03"),
            Sent.Training(["hoa", "an"], "2026-11-04"));

        Assert.Equal((4, 60 + 240 + 120), (line.Days, line.Minutes));
        Assert.Equal((1, 3, 1, 1, 1), (line.Visits, line.People, line.Shifts, line.Trainings, line.Campaigns));
    }

    [Fact]
    public void A_day_with_several_things_is_one_and_minutes_at_once_are_counted_once()
    {
        var line = LineOf(
            "hoa", Sent.Shift("hoa", start: "08:00", minutes: 240), Sent.Visit("hoa", start: "11:30", minutes: 60), Sent.Visit("hoa", start: "15:00", minutes: 30));

        Assert.Equal((1, 240 + 30 + 30, 2, 6), (line.Days, line.Minutes, line.Visits, line.People));
    }

    [Fact]
    public void What_passes_midnight_is_dropped_and_makes_no_second_day()
    {
        var line = LineOf("hoa", Sent.Shift("hoa", "2026-11-30", "23:00", 180));

        Assert.Equal((1, 60), (line.Days, line.Minutes));
    }

    [Fact]
    public void Only_days_of_the_month_count()
    {
        var line = LineOf(
            "hoa", Sent.Visit("hoa", "2026-10-31"), Sent.Visit("hoa", "2026-11-01"), Sent.Visit("hoa", "2026-11-30"), Sent.Visit("hoa", "2026-12-01"));

        Assert.Equal((2, 2), (line.Days, line.Visits));
    }

    [Fact]
    public void Voided_work_counts_nowhere_and_returned_work_until_it_is_corrected()
    {
        var line = LineOf("hoa", Sent.Visit("hoa", "2026-11-01").Voided(), Sent.Visit("hoa", "2026-11-02").Returned());

        Assert.Equal((1, 60, 1, 3), (line.Days, line.Minutes, line.Visits, line.People));
    }

    [Fact]
    public void Feedback_and_classes_for_the_community_are_nobodys_work()
    {
        var line = LineOf("hoa", Sent.Feedback("hoa"), Sent.CommunityTraining());

        Assert.Equal((0, 0, 0), (line.Days, line.Minutes, line.Trainings));
    }

    [Fact]
    public void A_class_counts_for_who_attended_wherever_in_the_commune_it_was_recorded()
    {
        var line = LineOf("binh", Sent.Training(["binh"], team: "11113-T01"), Sent.Shift("binh", start: "15:00", minutes: 120, team: "11113-T02"));

        Assert.Equal((1, 180, 1, 1), (line.Days, line.Minutes, line.Trainings, line.Shifts));
        Assert.Equal(1, LineOf("binh", Sent.Training(["binh", "binh"])).Trainings);
    }

    [Fact]
    public void Who_did_nothing_has_a_line_of_zeros()
    {
        var line = LineOf("binh", Sent.Visit("hoa"));

        Assert.Equal((0, 0, 0, 0, 0, 0, 0), (line.Days, line.Minutes, line.Visits, line.People, line.Shifts, line.Trainings, line.Campaigns));
    }

    [Theory]
    [InlineData("2026-11-30", null, true)]
    [InlineData("2026-12-01", null, false)]
    [InlineData("2026-01-05", "2026-11-02", true)]
    [InlineData("2026-01-05", "2026-11-01", false)]
    public void Who_was_active_on_any_day_of_the_month_has_a_line(string joinedOn, string? leftOn, bool isThere)
    {
        var commune = Commune.WithMember(Communes.Person("11113-T01", "dung", joinedOn: joinedOn, leftOn: leftOn));

        Assert.Equal(isThere, Count(commune).Any(line => line.Member.Id == "dung"));
    }

    [Fact]
    public void Work_stays_though_a_leaving_was_entered_for_an_earlier_day()
    {
        var commune = Commune.WithMember(Communes.Person("11113-T01", "dung", leftOn: "2026-10-20"));

        Assert.Equal(1, Count(commune, Sent.Visit("dung")).Single(line => line.Member.Id == "dung").Days);
    }

    [Fact]
    public void The_role_is_that_of_the_last_day_of_the_month_or_of_the_membership()
    {
        var later = Changed("cuc", "2026-11-20", leftOn: null);
        var next = Changed("duy", "2026-12-01", leftOn: null);
        var left = Changed("em", "2026-11-20", leftOn: "2026-11-20");
        var onTheLastDay = Changed("gam", "2026-11-30", leftOn: null);
        var onItsLastDay = Changed("ha", "2026-11-19", leftOn: "2026-11-20");
        var lines = Count(Commune.WithMember(later).WithMember(next).WithMember(left).WithMember(onTheLastDay).WithMember(onItsLastDay));

        Assert.Equal(MemberRole.Deputy, lines.Single(line => line.Member.Id == "cuc").Role);
        Assert.All(["gam", "ha"], id => Assert.Equal(MemberRole.Deputy, lines.Single(line => line.Member.Id == id).Role));
        Assert.Equal(MemberRole.Member, lines.Single(line => line.Member.Id == "duy").Role);
        Assert.Equal(MemberRole.Member, lines.Single(line => line.Member.Id == "em").Role);
    }

    [Fact]
    public void Who_moved_has_a_line_in_each_team()
    {
        var commune = Commune
            .WithMember(Communes.Person("11113-T01", "old", leftOn: "2026-11-16")).WithMember(Communes.Person("11113-T02", "new", joinedOn: "2026-11-16"));
        var lines = Count(commune, Sent.Visit("old", "2026-11-15"), Sent.Visit("new", "2026-11-16", team: "11113-T02"));

        Assert.Equal([("11113-T01", 1), ("11113-T02", 1)], lines.Where(line => line.Member.Id is "old" or "new").Select(line => (line.Member.Team.Value, line.Days)));
    }

    [Fact]
    public void Lines_come_by_team_and_role_and_a_team_can_be_asked_for_alone()
    {
        Assert.Equal(["an", "hoa", "binh"], Count(Commune).Select(line => line.Member.Id));

        // Of one role by the day of joining, then by id.
        var more = Commune.WithMember(Communes.Person("11113-T01", "z", joinedOn: "2025-01-01")).WithMember(Communes.Person("11113-T01", "y", joinedOn: "2026-11-01"))
            .WithMember(Communes.Person("11113-T01", "x", joinedOn: "2026-11-01"));
        Assert.Equal(["an", "z", "hoa", "x", "y", "binh"], Count(more).Select(line => line.Member.Id));
        Assert.Equal(["binh"], new ActivityLedger(Commune, Period.Parse("2026-11")).Lines(UnitCode.Parse("11113-T02")).Select(line => line.Member.Id));
    }

    private static Member Changed(string id, string from, string? leftOn) => Communes.Person("11113-T01", id, leftOn: leftOn)
        .Change(new MemberPatch(MemberRole.Deputy, null, null, null, null), Communes.Event(MemberEventKind.Changed, from));

    private static MemberActivity LineOf(string member, params FieldRecord[] records) => Count(Commune, records).Single(line => line.Member.Id == member);

    private static MemberActivity[] Count(CommuneRegistry commune, params FieldRecord[] records)
    {
        var ledger = new ActivityLedger(commune, Period.Parse("2026-11"));
        foreach (var record in records)
            ledger.Add(record);
        return [.. ledger.Lines(team: null)];
    }
}
