using Tcns.Domain.Privacy;
using Tcns.Domain.Teams;
using static Tcns.Domain.Tests.Registry.Communes;

namespace Tcns.Domain.Tests.Teams;

public class MemberTests
{
    [Fact]
    public void A_change_holds_from_its_day_on_and_leaves_what_was_before()
    {
        var member = Change(Person("11113-T01", "a", duties: ["vneid"]), "2026-10-01", new MemberPatch(MemberRole.Deputy, "police", null, null, null));

        Assert.Equal((MemberRole.Member, null), (member.StateOn(On("2026-09-30")).Role, member.StateOn(On("2026-09-30")).Affiliation));
        Assert.Equal((MemberRole.Deputy, "police"), (member.StateOn(On("2026-10-01")).Role, member.StateOn(On("2026-10-01")).Affiliation));
        Assert.Equal(["vneid"], member.StateOn(On("2026-10-01")).Duties);
    }

    [Fact]
    public void A_change_in_between_reaches_what_comes_later()
    {
        var member = Person("11113-T01", "a");
        member = Change(member, "2026-10-15", new MemberPatch(null, null, ["reporting"], null, null));
        member = Change(member, "2026-10-01", new MemberPatch(MemberRole.Deputy, null, null, null, null));

        Assert.Equal(["2026-01-05 Member ", "2026-10-01 Deputy ", "2026-10-15 Deputy reporting"], Told(member));
    }

    [Fact]
    public void Two_changes_of_one_day_make_one_state()
    {
        var member = Change(Person("11113-T01", "a"), "2026-10-01", new MemberPatch(MemberRole.Deputy, null, null, null, null));
        member = Change(member, "2026-10-01", new MemberPatch(null, null, ["vneid"], null, null));

        Assert.Equal(["2026-01-05 Member ", "2026-10-01 Deputy vneid"], Told(member));
    }

    [Fact]
    public void An_empty_text_clears_and_an_absent_one_keeps()
    {
        var member = Change(Person("11113-T01", "a"), "2026-10-01", new MemberPatch(null, "police", null, "0912345678", null));
        member = Change(member, "2026-11-01", new MemberPatch(null, "", null, null, null));

        Assert.Equal((null, "0912345678"), (member.States[^1].Affiliation, member.States[^1].Phone));
    }

    [Fact]
    public void Leaving_names_the_first_day_out()
    {
        var member = Person("11113-T01", "a", leftOn: "2026-06-01");

        Assert.True(member.Life.Contains(On("2026-05-31")));
        Assert.False(member.Life.Contains(On("2026-06-01")));
    }

    [Fact]
    public void What_is_left_of_an_erased_person_names_nobody()
    {
        var member = Change(Person("11113-T01", "a", leftOn: "2026-06-01", duties: ["vneid"]), "2026-02-01", new MemberPatch(null, "police", null, "0912345678", null));
        var erased = member.Erase(Event(MemberEventKind.Erased, "2026-07-01"), PersonTraces.Of([], []));

        Assert.True(erased.IsErased);
        Assert.Equal("", erased.Name);
        Assert.All(erased.States, state => Assert.Equal((null, null), (state.Affiliation, state.Phone)));
        Assert.Equal(member.Life, erased.Life);
        Assert.Equal(["vneid"], erased.States[0].Duties);
    }

    private static Member Change(Member member, string from, MemberPatch patch) => member.Change(patch, Event(MemberEventKind.Changed, from));

    private static IEnumerable<string> Told(Member member) =>
        member.States.Select(state => $"{state.From:yyyy-MM-dd} {state.Role} {string.Join(',', state.Duties)}");
}
