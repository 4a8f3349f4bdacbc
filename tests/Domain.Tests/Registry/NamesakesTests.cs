using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using static Tcns.Domain.Tests.Registry.Communes;

namespace Tcns.Domain.Tests.Registry;

public class NamesakesTests
{
    private static readonly UnitCode Here = UnitCode.Parse("00691-T01");

    [Fact]
    public void Members_are_found_in_their_team_alone_in_the_order_of_their_ids()
    {
        var registry = Empty("00691").WithMember(Person("00691-T01", "b")).WithMember(Person("00691-T02", "c")).WithMember(Person("00691-T01", "a"));

        Assert.Equal(["a", "b"], registry.MembersOf(Here).Select(member => member.Id));
        Assert.Equal(["a"], registry.NamesakesIn(Here, "NGƯỜI  a").Select(member => member.Id));
        Assert.Empty(registry.NamesakesIn(Here, "Người c"));
    }

    [Fact]
    public void Who_has_another_name_now_is_found_by_it_alone()
    {
        var before = Person("00691-T01", "a");
        var after = before.Change(new MemberPatch(null, null, null, null, "Lò Thị Hai"), Event(MemberEventKind.Changed, "2026-11-20"));

        var registry = Empty("00691").WithMember(before).WithMember(after);

        Assert.Empty(registry.NamesakesIn(Here, before.Name));
        Assert.Same(after, Assert.Single(registry.NamesakesIn(Here, "Lò Thị Hai")));
        Assert.Same(after, Assert.Single(registry.MembersOf(Here)));
    }
}
