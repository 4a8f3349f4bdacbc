using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Tests.Plans;
using Tcns.Domain.Time;
using static Tcns.Domain.Tests.Registry.Communes;

namespace Tcns.Domain.Tests.Registry;

public class TeamRoomTests
{
    [Fact]
    public void A_village_has_one_team_where_no_plan_allows_more()
    {
        var registry = Empty("11113").WithTeam(Team("11113-T01", "11113-01"));

        Assert.Equal("11113-T01", Against(Team("11113-T02", "11113-01"), registry)?.Other.Value);
        Assert.Null(Against(Team("11113-T02", "11113-02"), registry));
    }

    [Fact]
    public void A_team_that_is_changed_is_not_in_its_own_way()
    {
        var registry = Empty("11113").WithTeam(Team("11113-T01", "11113-01"));

        Assert.Null(Against(Team("11113-T01", "11113-01", "2025-09-01"), registry));
    }

    [Fact]
    public void The_team_that_is_named_is_in_that_village_in_those_days()
    {
        var registry = Empty("11113")
            .WithTeam(Team("11113-T01", "11113-02"))
            .WithTeam(Team("11113-T02", "11113-01", "2025-07-16", "2025-09-01"))
            .WithTeam(Team("11113-T03", "11113-01", "2025-09-01"));

        Assert.Equal("11113-T03", Against(Team("11113-T04", "11113-01", "2025-10-01"), registry)?.Other.Value);
    }

    [Fact]
    public void A_village_gets_another_team_on_the_first_day_without_the_old_one()
    {
        var registry = Empty("11113").WithTeam(Team("11113-T01", "11113-01", dissolvedOn: "2026-03-01"));

        Assert.NotNull(Against(Team("11113-T02", "11113-01", "2026-02-28"), registry));
        Assert.Null(Against(Team("11113-T02", "11113-01", "2026-03-01"), registry));
        Assert.NotNull(Against(Team("11113-T02", "11113-01", "2025-01-01"), registry));
    }

    [Fact]
    public void Gia_Loc_allows_more_than_one_while_its_plan_is_in_force()
    {
        var registry = Empty("10999").WithTeam(Team("10999-T01", "10999-01", "2025-07-16"));

        Assert.Null(Against(Team("10999-T02", "10999-01", "2025-07-16"), registry));
        Assert.Null(Against(Team("10999-T02", "10999-01", "2025-12-31"), registry));
        Assert.NotNull(Against(Team("10999-T02", "10999-01", "2026-01-01"), registry));
        Assert.NotNull(Against(Team("10999-T02", "10999-01", "2025-07-16", "2025-09-01"), registry));
    }

    [Fact]
    public void A_plan_that_allows_two_allows_no_third()
    {
        var plan = Shipped.Parse(Shipped.Text("gia-loc-2025").Replace("\"max\": null }", "\"max\": 2 }", StringComparison.Ordinal));
        var registry = Empty("10999").WithTeam(Team("10999-T01", "10999-01", "2025-10-01"));

        Assert.Null(TeamRoom.Against(Team("10999-T02", "10999-01", "2025-10-01"), registry, [plan]));
        Assert.NotNull(TeamRoom.Against(Team("10999-T03", "10999-01", "2025-10-01"), registry.WithTeam(Team("10999-T02", "10999-01", "2025-10-01")), [plan]));
    }

    [Fact]
    public void A_plan_that_says_nothing_of_villages_teams_allows_one()
    {
        var plan = Shipped.Parse(
            """
            { "id": "hg2-2026", "title": "Kế hoạch phường", "unit": "00691", "from": "2026-01-01", "to": null,
              "source": { "number": null, "issuedOn": null, "issuer": "UBND phường", "basis": [] }, "calendar": "civil",
              "teams": { "village": null, "commune": { "min": 2, "max": 9, "perVillage": null, "leader": false, "deputy": false, "duties": false, "collaborators": false } },
              "targets": [], "reports": [] }
            """);
        var registry = Empty("00691").WithTeam(Team("00691-T01", "00691-01"));

        Assert.Equal("00691-T01", TeamRoom.Against(Team("00691-T02", "00691-01"), registry, [plan])?.Other.Value);
    }

    [Fact]
    public void A_plan_counts_for_a_team_that_comes_back_while_it_is_in_force()
    {
        var registry = Empty("10999").WithTeam(Team("10999-T01", "10999-01", "2025-10-01"));
        var back = Domain.Teams.Team.Create(
            UnitCode.Parse("10999-T02"),
            DayRange.Between(On("2025-07-16"), null),
            [
                new TeamState(On("2025-07-16"), "Tổ", VillageCode.Parse("10999-01"), null),
                new TeamState(On("2025-08-01"), "Tổ", VillageCode.Parse("10999-02"), null),
                new TeamState(On("2025-10-01"), "Tổ", VillageCode.Parse("10999-01"), null),
            ]);

        Assert.Null(Against(back, registry));
    }

    [Fact]
    public void A_team_that_goes_over_to_a_merged_village_must_find_room_there()
    {
        var registry = Empty("11113").WithTeam(Team("11113-T02", "11113-09", "2026-01-01"));
        var moved = Domain.Teams.Team.Create(
            UnitCode.Parse("11113-T01"),
            DayRange.Between(On("2025-07-16"), null),
            [
                new TeamState(On("2025-07-16"), "Tổ", VillageCode.Parse("11113-01"), null),
                new TeamState(On("2026-07-01"), "Tổ", VillageCode.Parse("11113-09"), null),
            ]);

        Assert.NotNull(Against(moved, registry));
        Assert.Null(Against(moved, Empty("11113").WithTeam(Team("11113-T02", "11113-09", "2026-01-01", "2026-07-01"))));
    }

    private static Obstacle.TeamExists? Against(Team team, CommuneRegistry registry) =>
        TeamRoom.Against(team, registry, PlansOf(registry));
}
