using Tcns.Domain.Teams;
using Tcns.Functions.Members;

namespace Tcns.Functions.People;

/// <summary>A membership with all that is held on it.</summary>
/// <param name="Standing">pending, accepted, rejected.</param>
/// <param name="LeftOn">The first day out.</param>
/// <param name="Ended">left, dismissed, moved.</param>
internal sealed record MembershipExport(
    string Id,
    string Team,
    string Person,
    string? Name,
    string Standing,
    DateOnly JoinedOn,
    DateOnly? LeftOn,
    string? Ended,
    MemberResponse.Wish? LeaveProposed,
    IReadOnlyList<MembershipExport.HeldState> States,
    IReadOnlyList<MemberResponse.Step> Events)
{
    public static MembershipExport Of(Member member) => new(
        member.Id,
        member.Team.Value,
        member.Person,
        member.IsErased ? null : member.Name,
        NameOf(member.Standing),
        member.JoinedOn,
        member.End?.On,
        member.End is { } end ? NameOf(end.Kind) : null,
        member.LeaveWish is { } wish ? new MemberResponse.Wish(wish.On, wish.Reason) : null,
        [.. member.States.Select(state => new HeldState(state.From, state.Role.WireName(), state.Affiliation, state.Duties, state.Phone))],
        [.. member.Events.Select(what => MemberResponse.Step.Of(what, seesAll: true))]);

    private static string NameOf(MemberStanding standing) => standing switch
    {
        MemberStanding.Pending => "pending",
        MemberStanding.Accepted => "accepted",
        MemberStanding.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    private static string NameOf(MemberEndKind kind) => kind switch
    {
        MemberEndKind.Left => "left",
        MemberEndKind.Dismissed => "dismissed",
        MemberEndKind.Moved => "moved",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What the member was from a day on.</summary>
    internal sealed record HeldState(DateOnly From, string Role, string? Affiliation, IReadOnlyList<string> Duties, string? Phone);
}
