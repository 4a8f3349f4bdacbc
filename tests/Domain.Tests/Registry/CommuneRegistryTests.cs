using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using static Tcns.Domain.Tests.Registry.Communes;

namespace Tcns.Domain.Tests.Registry;

public class CommuneRegistryTests
{
    [Fact]
    public void Each_change_is_a_revision_and_what_it_changed_bears_it()
    {
        var registry = Empty().WithVillage("11113-01").WithVillage("11113-02");

        Assert.Equal((0, 2), (Empty().Revision, registry.Revision));
        Assert.Equal([1, 2], registry.Villages.Values.Select(held => held.Revision));
    }

    [Fact]
    public void Memberships_of_a_person_stand_in_the_order_of_their_days()
    {
        var registry = Empty().WithMember(Of("11113-T01", "c", "2026-03-01")).WithMember(Of("11113-T02", "b", "2026-01-01")).WithMember(Of("11113-T03", "a", "2026-03-01"));

        Assert.Equal(["b", "a", "c"], registry.MembershipsOf("hoa").Select(held => held.Value.Id));
        Assert.Empty(registry.MembershipsOf("an"));
    }

    private static Member Of(string team, string id, string joinedOn)
    {
        var day = On(joinedOn);
        return Member.Join(
            UnitCode.Parse(team), id, "hoa", day, "Hoa", new MemberState(day, MemberRole.Member, null, [], null), Event(MemberEventKind.Entered, joinedOn));
    }
}
