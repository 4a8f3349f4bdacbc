using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using static Tcns.Domain.Tests.Registry.Communes;

namespace Tcns.Domain.Tests.Registry;

/// <summary>Which rule of which of the five plans is found broken.</summary>
public class CheckTests
{
    [Theory]
    [InlineData(6, "TooFew 6 7")]
    [InlineData(7, null)]
    [InlineData(12, null)]
    [InlineData(13, "TooMany 13 12")]
    public void Xuan_Hung_wants_7_to_12(int members, string? found)
    {
        var registry = Village("14122").WithMembers("14122-T01", members - 1).WithMember(Person("14122-T01", "leader", MemberRole.Leader));

        Assert.Equal(found is null ? [] : [found], Found(registry, "2026-06-01"));
    }

    [Theory]
    [InlineData(4, "TooFew 4 5")]
    [InlineData(5, null)]
    [InlineData(6, "TooMany 6 5")]
    public void Gia_Loc_wants_exactly_5_and_no_leader_by_name(int members, string? found) =>
        Assert.Equal(found is null ? [] : [found], Found(Village("10999").WithMembers("10999-T01", members, "2025-09-01"), "2025-10-01"));

    [Fact]
    public void A_plan_is_not_asked_before_and_after_its_days()
    {
        var registry = Village("10999");

        Assert.Empty(Found(registry, "2025-08-31"));
        Assert.Equal(["TooFew 0 5"], Found(registry, "2025-09-01"));
        Assert.Equal(["TooFew 0 5"], Found(registry, "2025-12-31"));
        Assert.Empty(Found(registry, "2026-01-01"));
    }

    [Fact]
    public void Tuyen_Quang_wants_a_leader_a_deputy_and_a_commune_team()
    {
        var registry = Village("00691").WithMembers("00691-T01", 3);

        Assert.Equal(["NoCommuneTeam 0 1", "NoLeader 3 1", "NoDeputy 3 1"], Found(registry, "2026-06-01"));
        Assert.Equal(
            ["NoLeader 5 1"],
            Found(
                registry.WithTeam(Team("00691-T00")).WithMember(Person("00691-T01", "d", MemberRole.Deputy)).WithMember(Person("00691-T01", "x"))
                    .WithMember(Person("00691-T00", "l", MemberRole.Leader)).WithMember(Person("00691-T00", "e", MemberRole.Deputy)),
                "2026-06-01"));
    }

    [Fact]
    public void A_plan_without_a_least_number_wants_somebody() =>
        Assert.Contains("TooFew 0 1", Found(Village("00691"), "2026-06-01"));

    [Fact]
    public void Tan_Ky_wants_a_leader_and_duties_for_everybody()
    {
        var registry = Village("11113").WithMember(Person("11113-T01", "l", MemberRole.Leader, duties: ["coordination"]))
            .WithMember(Person("11113-T01", "a", duties: ["vneid"])).WithMember(Person("11113-T01", "b")).WithMember(Person("11113-T01", "c"));

        var finding = new CommuneCheck(registry, PlansOf(registry), On("2026-06-01")).All().Single();

        Assert.Equal((RuleCode.NoDuties, 2, 0), (finding.Rule, finding.Count, finding.Limit));
        Assert.Equal(["b", "c"], finding.Members);
    }

    [Fact]
    public void One_member_without_duties_is_one_too_many()
    {
        var registry = Village("11113").WithMember(Person("11113-T01", "l", MemberRole.Leader, duties: ["coordination"]))
            .WithMember(Person("11113-T01", "a", duties: ["vneid"])).WithMember(Person("11113-T01", "b", duties: ["vneid"]));

        Assert.Empty(Found(registry, "2026-06-01"));
        Assert.Equal(["NoDuties 1 0"], Found(registry.WithMember(Person("11113-T01", "c")), "2026-06-01"));
    }

    [Fact]
    public void Collaborators_are_left_out_wherever_members_are_counted()
    {
        var registry = Village("14122").WithMembers("14122-T01", 6).WithMember(Person("14122-T01", "l", MemberRole.Leader))
            .With(Enumerable.Range(0, 9).Select(number => new RegistryChange.OfMember(Person("14122-T01", "c" + number, MemberRole.Collaborator))));

        Assert.Empty(Found(registry, "2026-06-01"));
    }

    [Fact]
    public void Quynh_Son_wants_a_team_in_every_village_and_one_of_the_commune()
    {
        var registry = Empty("17170").WithVillage("17170-01").WithVillage("17170-02", to: "2026-06-01").WithVillage("17170-03", from: "2026-06-02");

        Assert.Equal(["NoCommuneTeam 0 1", "VillageWithoutTeam 0 1"], Found(registry, "2026-06-01"));
        Assert.Equal(["NoCommuneTeam 0 1", "VillageWithoutTeam 0 1", "VillageWithoutTeam 0 1"], Found(registry, "2026-06-02"));
    }

    [Fact]
    public void A_plan_asks_for_no_team_of_the_commune_before_its_first_day()
    {
        var registry = Empty("00691");

        Assert.Empty(Found(registry, "2025-07-16"));
        Assert.Equal(["NoCommuneTeam 0 1"], Found(registry, "2025-07-17"));
    }

    [Fact]
    public void A_team_that_was_dissolved_is_none()
    {
        var registry = Empty("17170").WithVillage("17170-01")
            .WithTeam(Team("17170-T00", dissolvedOn: "2026-06-01")).WithTeam(Team("17170-T01", "17170-01", dissolvedOn: "2026-06-01"));

        Assert.DoesNotContain(Found(registry, "2026-05-31"), found => found is "NoCommuneTeam 0 1" or "VillageWithoutTeam 0 1");
        Assert.Equal(["NoCommuneTeam 0 1", "VillageWithoutTeam 0 1"], Found(registry, "2026-06-01"));
    }

    [Fact]
    public void More_teams_than_a_plan_allows_are_found()
    {
        var registry = Village("00691").WithTeam(Team("00691-T02", "00691-01")).WithTeam(Team("00691-T00"));

        Assert.Contains("TooManyTeams 2 1", Found(registry, "2026-06-01"));
    }

    [Fact]
    public void A_team_whose_village_has_ended_is_found_without_any_plan()
    {
        var registry = Empty("10507").WithVillage("10507-01", to: "2026-03-01").WithTeam(Team("10507-T01", "10507-01"));

        Assert.Empty(Found(registry, "2026-02-28"));
        Assert.Equal(["VillageEnded 0 0"], Found(registry, "2026-03-01"));
    }

    private static CommuneRegistry Village(string commune) =>
        Empty(commune).WithVillage(commune + "-01").WithTeam(Team(commune + "-T01", commune + "-01"));

    private static IEnumerable<string> Found(CommuneRegistry registry, string day)
    {
        return new CommuneCheck(registry, PlansOf(registry), On(day)).All().Select(found => $"{found.Rule} {found.Count} {found.Limit}");
    }
}
