using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Tests.Plans;
using static Tcns.Domain.Tests.Registry.Communes;

namespace Tcns.Domain.Tests.Registry;

public class RosterRulesTests
{
    private const string Team1 = "00691-T01";
    private static readonly CommuneRegistry TuyenQuang = Empty("00691").WithTeam(Team(Team1, "00691-01")).WithTeam(Team("00691-T00"));

    [Theory]
    [InlineData(Team1, 4, true)]
    [InlineData(Team1, 5, false)]
    [InlineData("00691-T00", 9, true)]
    [InlineData("00691-T00", 10, false)]
    public void A_member_joins_up_to_the_plans_greatest_size(string team, int members, bool isAllowed)
    {
        var obstacle = Rules(TuyenQuang.WithMembers(team, members)).AgainstJoining(Person(team, "new"));

        Assert.Equal(isAllowed, obstacle is null);
        if (!isAllowed)
            Assert.Equal(("tuyen-quang-2025", members), Assert.IsType<Obstacle.TeamFull>(obstacle) is var full ? (full.Plan.Id.Value, full.Max) : default);
    }

    [Fact]
    public void A_full_team_still_takes_collaborators() =>
        Assert.Null(Rules(TuyenQuang.WithMembers(Team1, 5)).AgainstJoining(Person(Team1, "new", MemberRole.Collaborator)));

    [Fact]
    public void Collaborators_take_no_place()
    {
        var registry = TuyenQuang.WithMembers(Team1, 4).WithMember(Person(Team1, "c1", MemberRole.Collaborator)).WithMember(Person(Team1, "c2", MemberRole.Collaborator));

        Assert.Null(Rules(registry).AgainstJoining(Person(Team1, "new")));
    }

    [Fact]
    public void A_place_is_free_again_on_the_first_day_out()
    {
        var registry = TuyenQuang.WithMembers(Team1, 4).WithMember(Person(Team1, "old", leftOn: "2026-06-01"));

        Assert.IsType<Obstacle.TeamFull>(Rules(registry).AgainstJoining(Person(Team1, "new", joinedOn: "2026-05-31")));
        Assert.Null(Rules(registry).AgainstJoining(Person(Team1, "new", joinedOn: "2026-06-01")));
    }

    [Fact]
    public void Who_joined_earlier_must_still_have_room_later() =>
        Assert.IsType<Obstacle.TeamFull>(Rules(TuyenQuang.WithMembers(Team1, 5)).AgainstJoining(Person(Team1, "new", joinedOn: "2025-12-01")));

    [Fact]
    public void A_plan_judges_only_who_joins_while_it_is_in_force()
    {
        var registry = Empty("10999").WithTeam(Team("10999-T01", "10999-01", "2025-07-16")).WithMembers("10999-T01", 5, "2025-08-01");

        Assert.Null(Rules(registry).AgainstJoining(Person("10999-T01", "new", joinedOn: "2025-08-31")));
        Assert.IsType<Obstacle.TeamFull>(Rules(registry).AgainstJoining(Person("10999-T01", "new", joinedOn: "2025-09-01")));
        Assert.IsType<Obstacle.TeamFull>(Rules(registry).AgainstJoining(Person("10999-T01", "new", joinedOn: "2025-12-31")));
        Assert.Null(Rules(registry).AgainstJoining(Person("10999-T01", "new", joinedOn: "2026-01-01")));
    }

    [Fact]
    public void What_comes_after_a_plan_is_not_its_matter()
    {
        var registry = Empty("10999").WithTeam(Team("10999-T01", "10999-01", "2025-07-16"))
            .WithMembers("10999-T01", 4, "2025-08-01")
            .WithMember(Person("10999-T01", "later", joinedOn: "2026-01-01"));

        Assert.Null(Rules(registry).AgainstJoining(Person("10999-T01", "new", joinedOn: "2025-10-01")));
    }

    [Fact]
    public void A_commune_stands_under_its_own_plan_and_its_provinces_at_once()
    {
        var own = Shipped.Parse(
            """
            { "id": "hg2-2026", "title": "Kế hoạch phường", "unit": "00691", "from": "2026-01-01", "to": null,
              "source": { "number": null, "issuedOn": null, "issuer": "UBND phường", "basis": [] }, "calendar": "civil",
              "teams": { "village": { "min": 2, "max": 3, "perVillage": null, "leader": false, "deputy": false, "duties": false, "collaborators": false }, "commune": null },
              "targets": [], "reports": [] }
            """);
        var rules = new RosterRules(TuyenQuang.WithMembers(Team1, 3), [.. Shipped.Plans, own]);

        Assert.Equal("hg2-2026", Assert.IsType<Obstacle.TeamFull>(rules.AgainstJoining(Person(Team1, "new"))).Plan.Id.Value);
        Assert.Null(rules.AgainstJoining(Person(Team1, "new", MemberRole.Collaborator)));
    }

    [Fact]
    public void A_team_has_one_leader_at_a_time()
    {
        var registry = TuyenQuang.WithMember(Person(Team1, "first", MemberRole.Leader, leftOn: "2026-06-01"));

        Assert.Equal("first", Assert.IsType<Obstacle.LeaderExists>(Rules(registry).AgainstJoining(Person(Team1, "second", MemberRole.Leader, "2026-05-31"))).Member);
        Assert.Null(Rules(registry).AgainstJoining(Person(Team1, "second", MemberRole.Leader, "2026-06-01")));
    }

    [Fact]
    public void Who_will_lead_later_stands_in_the_way_of_another_leader()
    {
        var later = Person(Team1, "first").Change(new MemberPatch(MemberRole.Leader, null, null, null, null), Event(MemberEventKind.Changed, "2026-09-01"));

        Assert.IsType<Obstacle.LeaderExists>(Rules(TuyenQuang.WithMember(later)).AgainstJoining(Person(Team1, "second", MemberRole.Leader, "2026-03-01")));
    }

    [Fact]
    public void A_proposal_that_nobody_decided_stands_in_nobodys_way()
    {
        var day = On("2026-01-05");
        var pending = Member.Join(
            UnitCode.Parse(Team1), "p", "p", day, "Người", new MemberState(day, MemberRole.Leader, null, [], null), Event(MemberEventKind.Proposed, "2026-01-05"));

        Assert.Null(Rules(TuyenQuang.WithMember(pending)).AgainstJoining(Person(Team1, "new", MemberRole.Leader)));
        Assert.IsType<Obstacle.LeaderExists>(
            Rules(TuyenQuang.WithMember(Person(Team1, "new", MemberRole.Leader))).AgainstJoining(pending.Approve(Event(MemberEventKind.Approved, "2026-02-01"))));
    }

    [Fact]
    public void Collaborators_need_a_plan_that_knows_them()
    {
        var registry = Empty("11113").WithTeam(Team("11113-T01", "11113-01"));
        var early = Empty("00691").WithTeam(Team(Team1, "00691-01", "2025-07-01"));

        Assert.IsType<Obstacle.NoCollaborators>(Rules(registry).AgainstJoining(Person("11113-T01", "new", MemberRole.Collaborator)));
        Assert.IsType<Obstacle.NoCollaborators>(Rules(early).AgainstJoining(Person(Team1, "new", MemberRole.Collaborator, "2025-07-16")));
        Assert.Null(Rules(TuyenQuang).AgainstJoining(Person(Team1, "new", MemberRole.Collaborator, "2025-07-17")));
    }

    [Fact]
    public void A_collaborator_becomes_a_member_only_where_there_is_room()
    {
        var helper = Person(Team1, "c", MemberRole.Collaborator);
        var member = helper.Change(new MemberPatch(MemberRole.Member, null, null, null, null), Event(MemberEventKind.Changed, "2026-10-01"));

        Assert.IsType<Obstacle.TeamFull>(Rules(TuyenQuang.WithMembers(Team1, 5).WithMember(helper)).AgainstChange(helper, member));
        Assert.Null(Rules(TuyenQuang.WithMembers(Team1, 4).WithMember(helper)).AgainstChange(helper, member));
    }

    [Fact]
    public void Duties_change_in_a_team_that_is_already_too_large()
    {
        var member = Person(Team1, "m0");
        var changed = member.Change(new MemberPatch(null, null, ["vneid"], null, null), Event(MemberEventKind.Changed, "2026-10-01"));

        Assert.Null(Rules(TuyenQuang.WithMembers(Team1, 7)).AgainstChange(member, changed));
    }

    [Fact]
    public void An_end_that_moves_to_a_later_day_needs_the_place_for_longer()
    {
        var left = Person(Team1, "a", MemberRole.Leader, leftOn: "2026-11-01");
        var registry = TuyenQuang.WithMember(left).WithMember(Person(Team1, "b", MemberRole.Leader, "2026-11-01"));
        var later = left.Finish(MemberEndKind.Left, On("2026-12-31"), Event(MemberEventKind.Left, "2026-12-31"));
        var sooner = left.Finish(MemberEndKind.Left, On("2026-10-15"), Event(MemberEventKind.Left, "2026-10-15"));

        Assert.IsType<Obstacle.LeaderExists>(Rules(registry).AgainstChange(left, later));
        Assert.Null(Rules(registry).AgainstChange(left, sooner));
        var full = TuyenQuang.WithMembers(Team1, 5, "2026-11-01").WithMember(Person(Team1, "x", leftOn: "2026-11-01"));
        Assert.IsType<Obstacle.TeamFull>(Rules(full).AgainstChange(
            Person(Team1, "x", leftOn: "2026-11-01"), Person(Team1, "x", leftOn: "2026-11-02")));
    }

    [Fact]
    public void A_change_is_judged_on_all_days_that_it_reaches()
    {
        var first = Changed(Changed(Person(Team1, "m", MemberRole.Leader), "2026-10-10", MemberRole.Member), "2026-11-10", MemberRole.Leader);
        var second = Changed(Changed(Person(Team1, "n"), "2026-10-10", MemberRole.Leader), "2026-11-10", MemberRole.Member);
        var registry = TuyenQuang.WithMember(first).WithMember(second);

        Assert.IsType<Obstacle.LeaderExists>(Rules(registry).AgainstChange(first, Changed(first, "2026-10-01", MemberRole.Leader)));
    }

    [Fact]
    public void A_role_that_begins_in_between_is_judged_where_it_begins_to_count()
    {
        var member = Changed(Person(Team1, "a"), "2026-11-01", MemberRole.Collaborator);
        var registry = TuyenQuang.WithMembers(Team1, 4).WithMember(member).WithMember(Person(Team1, "d", joinedOn: "2026-11-01"));

        Assert.IsType<Obstacle.TeamFull>(Rules(registry).AgainstChange(member, Changed(member, "2026-10-15", MemberRole.Member)));
    }

    [Fact]
    public void A_team_that_comes_back_to_life_may_not_have_two_leaders()
    {
        var ended = Team(Team1, "00691-01", dissolvedOn: "2026-06-01");
        var alive = Team(Team1, "00691-01");
        var registry = Empty("00691").WithTeam(alive).WithMember(Person(Team1, "a", MemberRole.Leader))
            .WithMember(Changed(Person(Team1, "b"), "2026-07-01", MemberRole.Leader));

        Assert.IsType<Obstacle.LeaderExists>(Rules(registry).AgainstLife(ended, alive));
        Assert.Null(Rules(registry).AgainstLife(alive, ended));
    }

    [Fact]
    public void A_team_comes_back_to_life_with_the_people_that_it_had()
    {
        var ended = Team(Team1, "00691-01", dissolvedOn: "2026-06-01");
        var alive = Team(Team1, "00691-01");
        var full = Empty("00691").WithTeam(alive).WithMembers(Team1, 4).WithMember(Person(Team1, "a", MemberRole.Leader));
        var day = On("2026-01-05");
        var pending = Member.Join(
            UnitCode.Parse(Team1), "p", "p", day, "Người", new MemberState(day, MemberRole.Leader, null, [], null), Event(MemberEventKind.Proposed, "2026-01-05"));

        Assert.Null(Rules(full).AgainstLife(ended, alive));
        Assert.Null(Rules(full.WithMember(pending)).AgainstLife(ended, alive));
    }

    [Fact]
    public void One_day_on_which_two_would_lead_is_one_too_many()
    {
        var now = Changed(Changed(Person(Team1, "first", MemberRole.Leader), "2026-02-01", MemberRole.Member), "2026-06-01", MemberRole.Leader);
        var registry = TuyenQuang.WithMember(now);

        Assert.Null(Rules(registry).AgainstJoining(Person(Team1, "second", MemberRole.Leader, "2026-02-01", "2026-06-01")));
        Assert.IsType<Obstacle.LeaderExists>(Rules(registry).AgainstJoining(Person(Team1, "second", MemberRole.Leader, "2026-02-01", "2026-06-02")));
        Assert.IsType<Obstacle.LeaderExists>(Rules(TuyenQuang.WithMember(Person(Team1, "second", MemberRole.Leader, "2026-02-01", "2026-06-02"))).AgainstJoining(now));
    }

    [Fact]
    public void A_collaborator_who_came_before_the_team_is_judged_from_its_first_day() =>
        Assert.Null(Rules(TuyenQuang).AgainstJoining(Person(Team1, "new", MemberRole.Collaborator, "2025-07-01")));

    [Fact]
    public void A_dissolved_team_gives_its_places_back()
    {
        var registry = Empty("00691").WithTeam(Team(Team1, "00691-01", dissolvedOn: "2026-06-01")).WithMembers(Team1, 5);

        Assert.Empty(registry.ActiveMembers(UnitCode.Parse(Team1), On("2026-06-01")));
        Assert.Equal(5, registry.ActiveMembers(UnitCode.Parse(Team1), On("2026-05-31")).Count());
    }

    private static Member Changed(Member member, string from, MemberRole role) =>
        member.Change(new MemberPatch(role, null, null, null, null), Event(MemberEventKind.Changed, from));

    private static RosterRules Rules(CommuneRegistry registry) =>
        new(registry, PlansOf(registry));
}
