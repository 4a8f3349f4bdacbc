using Tcns.Domain.Places;
using Tcns.Domain.Teams;

namespace Tcns.Storage.Registry;

internal sealed record MemberDocument(
    string Team,
    string Id,
    string Person,
    string Name,
    DateOnly JoinedOn,
    MemberStanding Standing,
    MemberEnd? End,
    LeaveWish? LeaveWish,
    IReadOnlyList<MemberState> States,
    IReadOnlyList<MemberEvent> Events)
{
    public static MemberDocument Of(Member member) => new(
        member.Team.Value, member.Id, member.Person, member.Name, member.JoinedOn, member.Standing, member.End, member.LeaveWish, member.States,
        member.Events);

    public Member Restore() =>
        Member.Restore(UnitCode.Parse(Team), Id, Person, JoinedOn, Name, Standing, End, LeaveWish, States, Events);
}
