using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Awards;

/// <summary>A commune with a village and a team of July 2026, and another village and team that ended on 1 October 2026; today is 20 November.</summary>
public class NominationRulesTests
{
    private const string Commune = "11113";
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateOnly First = new(2026, 7, 1);
    private static readonly DateOnly Ended = new(2026, 10, 1);

    [Theory]
    [InlineData("11113-T01", "2026-Q4", "")]
    [InlineData("11113-T01", "2026-Q3", "")]
    [InlineData("11113-T01", "2026-Q2", "/nominee/team before-team")]
    [InlineData("11113-T02", "2026-Q3", "")]
    [InlineData("11113-T02", "2026-RQ4", "")]
    [InlineData("11113-T02", "2026-Q4", "/nominee/team after-team")]
    [InlineData("11113-T09", "2026-Q4", "/nominee/team unknown-team")]
    [InlineData("10507-T01", "2026-Q4", "/nominee/team other-commune")]
    public void A_team_has_to_have_been_there_on_a_day_of_the_period(string team, string period, string fault) =>
        Assert.Equal(fault, Find(new Nominee.OfTeam(UnitCode.Parse(team)), period));

    [Theory]
    [InlineData("11113-01", "2026-Q4", "")]
    [InlineData("11113-02", "2026-Q3", "")]
    [InlineData("11113-02", "2026-Q4", "/nominee/village unknown-village")]
    [InlineData("11113-09", "2026-Q4", "/nominee/village unknown-village")]
    [InlineData("10507-01", "2026-Q4", "/nominee/village other-commune")]
    public void A_village_has_to_have_been_there_and_so_has_that_of_a_household(string village, string period, string fault)
    {
        Assert.Equal(fault, Find(new Nominee.OfVillage(VillageCode.Parse(village)), period));
        Assert.Equal(fault, Find(new Nominee.OfHousehold(VillageCode.Parse(village), "H1"), period));
    }

    [Theory]
    [InlineData("stays", "2026-Q4", "")]
    [InlineData("stays", "2026-Q2", "/nominee/member not-a-member")]
    [InlineData("left", "2026-Q3", "")]
    [InlineData("left", "2026-Q4", "/nominee/member not-a-member")]
    [InlineData("erased", "2026-Q3", "/nominee/member not-a-member")]
    [InlineData("waiting", "2026-Q4", "/nominee/member not-a-member")]
    [InlineData("coming", "2026-Q4", "/nominee/member not-a-member")]
    [InlineData("coming", "2026", "/nominee/member not-a-member")]
    [InlineData("moved", "2026-Q4", "")]
    public void A_person_has_to_have_been_a_member_of_any_team_of_the_commune(string person, string period, string fault) =>
        Assert.Equal(fault, Find(new Nominee.OfMember(person, person), period));

    [Theory]
    [InlineData("2026-09-30", "/decidedOn past")]
    [InlineData("2026-10-01", "")]
    [InlineData("2026-11-20", "")]
    [InlineData("2026-11-21", "/decidedOn future")]
    [InlineData(null, "")]
    public void A_decision_bears_a_day_from_the_first_of_the_period_to_today(string? decidedOn, string fault)
    {
        var nomination = Nomination.Begin(
            UnitCode.Parse(Commune),
            new byte[32],
            Period.Parse("2026-Q4"),
            AwardTitle.OutstandingTeam,
            new Nominee.OfTeam(UnitCode.Parse("11113-T01")),
            new AwardStep(AwardAct.Proposed, DateTimeOffset.UnixEpoch, new DateOnly(2026, 11, 18), "key", "Tốt"));
        var faults = NominationRules.FindDayFaults(nomination, decidedOn is null ? null : DateOnly.Parse(decidedOn, System.Globalization.CultureInfo.InvariantCulture), Today);

        Assert.Equal(fault, string.Join(' ', faults.Select(one => one.Path + " " + one.Code)));
    }

    private static string Find(Nominee nominee, string period) => string.Join(
        ' ', new NominationRules(Registry(), Today).FindFaults(Period.Parse(period), nominee).Select(fault => fault.Path + " " + fault.Code));

    private static CommuneRegistry Registry() => CommuneRegistry.Empty(UnitCode.Parse(Commune)).With(
        1,
        [
            .. Place("01", null),
            .. Place("02", Ended),
            .. Of(Join("stays", "01")),
            .. Of(Join("left", "01").Finish(MemberEndKind.Left, Ended, What(MemberEventKind.Left))),
            .. Of(Join("erased", "01").Finish(MemberEndKind.Left, Ended, What(MemberEventKind.Left)).Erase(What(MemberEventKind.Erased), NoTraces)),
            .. Of(Join("waiting", "01", kind: MemberEventKind.Proposed)),
            .. Of(Join("coming", "01", joinedOn: Today.AddDays(1))),
            .. Of(Join("moved", "02").Finish(MemberEndKind.Moved, Ended, What(MemberEventKind.MovedAway))),
            .. Of(Join("moved-here", "01", "moved", Ended)),
        ]);

    private static IEnumerable<RegistryChange> Place(string number, DateOnly? end)
    {
        var (village, life) = (VillageCode.Parse($"{Commune}-{number}"), DayRange.Between(First, end));
        yield return new RegistryChange.OfVillage(Village.Create(village, "Thôn " + number, VillageKind.Thon, life));
        yield return new RegistryChange.OfTeam(Team.Create(UnitCode.Parse($"{Commune}-T{number}"), life, [new TeamState(First, "Tổ " + number, village, null)]));
    }

    private static Member Join(string id, string team, string? person = null, DateOnly? joinedOn = null, MemberEventKind kind = MemberEventKind.Entered) => Member.Join(
        UnitCode.Parse($"{Commune}-T{team}"), id, person ?? id, joinedOn ?? First, "Nguyễn Thị Hoa", new MemberState(First, MemberRole.Member, null, [], null), What(kind));

    private static MemberEvent What(MemberEventKind kind) => new(kind, Ended, DateTimeOffset.UnixEpoch, "key");

    private static RegistryChange[] Of(Member member) => [new RegistryChange.OfMember(member)];

    private static PersonTraces NoTraces => PersonTraces.Of([], []);
}
