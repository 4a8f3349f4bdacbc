using Tcns.Domain.Places;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>Teams and memberships: every part has a usual value.</summary>
internal static class Members
{
    public static Member Of(
        string id, MemberRole role = MemberRole.Member, string team = "00700-T01", string from = "2025-07-01", string? person = null, params string[] duties) =>
        Join(id, role, team, from, person, MemberEventKind.Entered, duties);

    /// <summary>Proposed, and not accepted yet.</summary>
    public static Member Proposed(string id, string team = "00700-T01", string from = "2025-07-01") =>
        Join(id, MemberRole.Member, team, from, null, MemberEventKind.Proposed, []);

    /// <param name="member">Whose membership ends.</param>
    /// <param name="firstDayOut">Such as 2026-10-01.</param>
    /// <param name="kind">In which way.</param>
    public static Member Ends(this Member member, string firstDayOut, MemberEndKind kind = MemberEndKind.Left) =>
        member.Finish(kind, World.DayOf(firstDayOut), Event(kind == MemberEndKind.Left ? MemberEventKind.Left : MemberEventKind.Dismissed, firstDayOut));

    public static Member Becomes(this Member member, string from, MemberRole? role = null, string[]? duties = null) =>
        member.Change(new MemberPatch(role, null, duties, null, null), Event(MemberEventKind.Changed, from));

    public static Member Rejected(this Member member) => member.Reject(Event(MemberEventKind.Rejected, "2026-01-01"));

    internal static Team TeamOf(string code, string? village, string from, string? to)
    {
        var own = village is null || code.EndsWith(Team.CommuneTeamEnding, StringComparison.Ordinal) ? null : VillageCode.Parse(village);
        return Team.Create(
            UnitCode.Parse(code),
            DayRange.Between(World.DayOf(from), World.DayOrNull(to)),
            [new TeamState(World.DayOf(from), "Tổ " + code, own, null)]);
    }

    internal static Team GoingTo(Team team, string village, string from) =>
        Team.Create(team.Code, team.Life, [.. team.States, new TeamState(World.DayOf(from), "Tổ " + village, VillageCode.Parse(village), null)]);

    private static Member Join(string id, MemberRole role, string team, string from, string? person, MemberEventKind kind, string[] duties)
    {
        var day = World.DayOf(from);
        return Member.Join(
            UnitCode.Parse(team), id, person ?? id, day, "Người " + id, new MemberState(day, role, null, duties, null), Event(kind, from));
    }

    private static MemberEvent Event(MemberEventKind kind, string on) => new(kind, World.DayOf(on), DateTimeOffset.UnixEpoch, "k");
}
