using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Members;

/// <summary>A member as on a day. What the key may not see of a person is null.</summary>
/// <param name="Person">Stays the same through all of a person's memberships.</param>
/// <param name="Status">pending, rejected, joining (later), active, left, dismissed, moved, dissolved (with the team).</param>
/// <param name="LeftOn">The first day out.</param>
/// <param name="LeaveProposed">A leaving that waits for the commune.</param>
internal sealed record MemberResponse(
    string Id,
    string Team,
    string Person,
    string? Name,
    string Role,
    string Status,
    DateOnly JoinedOn,
    DateOnly? LeftOn,
    string? Affiliation,
    IReadOnlyList<string> Duties,
    string? Phone,
    MemberResponse.Wish? LeaveProposed,
    IReadOnlyList<MemberResponse.Step>? History,
    string Etag)
{
    public static MemberResponse Of(Held<Member> held, CommuneRegistry registry, DateOnly on, PersonalView view, bool withHistory = false)
    {
        var member = held.Value;
        var state = member.StateOn(on);
        var seesAll = view == PersonalView.Everything;
        return new MemberResponse(
            member.Id,
            member.Team.Value,
            member.Person,
            view == PersonalView.Nothing || member.IsErased ? null : member.Name,
            state.Role.WireName(),
            StatusOf(member, registry, on),
            member.JoinedOn,
            member.End?.On,
            view == PersonalView.Nothing ? null : state.Affiliation,
            state.Duties,
            seesAll ? state.Phone : null,
            member.LeaveWish is { } wish ? new Wish(wish.On, seesAll ? wish.Reason : null) : null,
            withHistory && view != PersonalView.Nothing ? [.. member.Events.Select(what => Step.Of(what, seesAll))] : null,
            EntityTags.Of(held.Revision));
    }

    private static string StatusOf(Member member, CommuneRegistry registry, DateOnly on)
    {
        if (member.Standing != MemberStanding.Accepted)
            return member.Standing == MemberStanding.Pending ? "pending" : "rejected";
        if (registry.LifeOf(member).Contains(on))
            return "active";
        if (on < member.JoinedOn)
            return "joining";
        return member.End is { } end && on >= end.On
            ? end.Kind switch { MemberEndKind.Left => "left", MemberEndKind.Dismissed => "dismissed", _ => "moved" }
            : "dissolved";
    }

    internal sealed record Wish(DateOnly On, string? Reason);

    /// <param name="By">Id of the key that entered it.</param>
    internal sealed record Step(string What, DateOnly On, DateTimeOffset At, string By, string? DecidedBy, string? Decision, string? Reason)
    {
        public static Step Of(MemberEvent what, bool seesAll) => new(
            NameOf(what.Kind), what.On, what.At, what.Key, seesAll ? what.DecidedBy : null, seesAll ? what.Decision : null,
            seesAll ? what.Reason : null);

        private static string NameOf(MemberEventKind kind) => kind switch
        {
            MemberEventKind.Proposed => "proposed",
            MemberEventKind.Entered => "entered",
            MemberEventKind.Approved => "approved",
            MemberEventKind.Rejected => "rejected",
            MemberEventKind.LeaveProposed => "leave-proposed",
            MemberEventKind.LeaveRejected => "leave-rejected",
            MemberEventKind.Left => "left",
            MemberEventKind.Dismissed => "dismissed",
            MemberEventKind.MovedAway => "moved-away",
            MemberEventKind.MovedHere => "moved-here",
            MemberEventKind.Changed => "changed",
            MemberEventKind.Erased => "erased",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
