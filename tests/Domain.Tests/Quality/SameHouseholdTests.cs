using Tcns.Domain.Quality;
using Tcns.Domain.Records;
using Tcns.Domain.Tests.Records;

namespace Tcns.Domain.Tests.Quality;

public class SameHouseholdTests
{
    private static readonly FieldRecord Hoas = Sent.Visit("hoa", household: "H1");

    [Fact]
    public void Two_members_at_one_household_are_a_signal()
    {
        FieldRecord[] visits = [Hoas, Sent.Visit("an", household: "H1", start: "15:00")];
        var signal = SameHousehold.Find(Days.Of(visits)).Single();

        Assert.Equal((SignalCode.SameHousehold, 2, "11113-01", "11113-T01"), (signal.Code, signal.Found, signal.Village!.Value, signal.Teams.Single().Value));
        Assert.Equal(visits.Ids(), signal.Ids());
        Assert.Equal(["an", "hoa"], signal.Members.Select(member => member.Id).Order());
    }

    [Fact]
    public void So_are_members_of_two_teams()
    {
        var signal = SameHousehold.Find(Days.Of(Sent.Visit("binh", household: "H1", team: "11113-T02"), Hoas)).Single();

        Assert.Equal(["11113-T01", "11113-T02"], signal.Teams.Select(team => team.Value));
        Assert.Matches("^[0-9a-f]{16}$", signal.Key);
    }

    [Fact]
    public void One_member_who_comes_twice_is_none() =>
        Assert.Empty(SameHousehold.Find(Days.Of(Hoas, Sent.Visit("hoa", household: "H1", start: "15:00"))));

    [Fact]
    public void Other_households_villages_and_visits_without_a_household_are_none() => Assert.Empty(SameHousehold.Find(Days.Of(
        Hoas, Sent.Visit("an", household: "H2"), Sent.Visit("an", household: "H1", village: "11113-02"), Sent.Visit("an"), Sent.Visit("hoa"))));

    [Fact]
    public void A_voided_visit_is_none() => Assert.Empty(SameHousehold.Find(Days.Of(Hoas, Sent.Visit("an", household: "H1").Voided())));

    [Fact]
    public void The_code_of_the_household_is_not_in_it()
    {
        var signal = SameHousehold.Find(Days.Of(Sent.Visit("hoa", household: "SECRET9"), Sent.Visit("an", household: "SECRET9"))).Single();

        Assert.DoesNotContain("SECRET9", signal.Key + string.Concat(signal.Ids()), StringComparison.Ordinal);
    }
}
