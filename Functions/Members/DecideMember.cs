using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Members;

/// <summary><c>POST /api/v1/members/{team}/{id}/approve|reject|leave|dismiss</c></summary>
internal sealed class DecideMember(RegistryDesk desk, BusinessClock clock)
{
    public static Task<IResult> ApproveAsync(
        string team, string id, Posted<DecisionRequest> posted, HttpContext context, DecideMember use, CancellationToken cancel) =>
        use.HandleAsync(team, id, posted, context, "member.approve", Approve, cancel);

    public static Task<IResult> RejectAsync(
        string team, string id, Posted<DecisionRequest> posted, HttpContext context, DecideMember use, CancellationToken cancel) =>
        use.HandleAsync(team, id, posted, context, "member.reject", Reject, cancel);

    /// <summary>By the commune it holds at once; by the team's leader it waits for the commune.</summary>
    public static Task<IResult> LeaveAsync(
        string team, string id, Posted<DecisionRequest> posted, HttpContext context, DecideMember use, CancellationToken cancel) =>
        use.HandleAsync(team, id, posted, context, "member.leave", context.Caller().Role == Role.Leader ? ProposeLeave : Leave, cancel);

    public static Task<IResult> DismissAsync(
        string team, string id, Posted<DecisionRequest> posted, HttpContext context, DecideMember use, CancellationToken cancel) =>
        use.HandleAsync(team, id, posted, context, "member.dismiss", Dismiss, cancel);

    private async Task<IResult> HandleAsync(
        string team,
        string id,
        Posted<DecisionRequest> posted,
        HttpContext context,
        string action,
        Func<Member, CommuneView, Func<MemberEventKind, MemberEvent>, Step> decide,
        CancellationToken cancel)
    {
        if (posted.Faults.Count > 0)
            return Problems.Invalid.With(posted.Faults);
        var code = UnitCode.Parse(team);
        var outcome = await desk.ChangeAsync(code.Commune!, context.Audit(action, team + "/" + id), Decide, cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        return HeldMember.Answer(context, outcome.After.FindMember(code, id)!, outcome.After, clock.Today);

        Ruling Decide(CommuneView view) => HeldMember.Judge(view, code, id, context, held =>
        {
            if (held.IsErased)
                return Ruling.Refuse(Problems.NotPossibleNow);
            var step = decide(held, view, kind => posted.Value.ToEvent(kind, clock.Now, context.Caller().Key.Id));
            if (step.Refusal is null && held.Events.Count >= Member.MostEvents)
                return Ruling.Refuse(Problems.NotPossibleNow);
            if (step.Refusal is not null)
                return IsRepeated(held, step.Kind, posted.Value) ? Ruling.Write() : Ruling.Refuse(step.Refusal);
            return Ruling.Write(new RegistryChange.OfMember(step.After!));
        });
    }

    private static Step Approve(Member member, CommuneView view, Func<MemberEventKind, MemberEvent> what) =>
        Approve(member, view, what(MemberEventKind.Approved));

    /// <summary>Accepts who was proposed, or a leaving.</summary>
    public static Step Approve(Member member, CommuneView view, MemberEvent what)
    {
        if (member.LeaveWish is { } wish)
            return End(member, MemberEndKind.Left, wish.On, view, what);
        if (member.Standing != MemberStanding.Pending)
            return new Step(MemberEventKind.Approved, Problems.NotPossibleNow, null);
        var accepted = member.Approve(what);
        return new Step(MemberEventKind.Approved, Joining.Refuse(accepted, view), accepted);
    }

    private static Step Reject(Member member, CommuneView view, Func<MemberEventKind, MemberEvent> what)
    {
        if (member.LeaveWish is not null)
            return new Step(MemberEventKind.LeaveRejected, null, member.RejectLeave(what(MemberEventKind.LeaveRejected)));
        return member.Standing == MemberStanding.Pending
            ? new Step(MemberEventKind.Rejected, null, member.Reject(what(MemberEventKind.Rejected)))
            : new Step(MemberEventKind.Rejected, Problems.NotPossibleNow, null);
    }

    private static Step ProposeLeave(Member member, CommuneView view, Func<MemberEventKind, MemberEvent> what)
    {
        if (member.Standing != MemberStanding.Accepted || member.End is not null || member.LeaveWish is not null)
            return new Step(MemberEventKind.LeaveProposed, Problems.NotPossibleNow, null);
        var proposed = member.ProposeLeave(what(MemberEventKind.LeaveProposed));
        return new Step(MemberEventKind.LeaveProposed, RefuseDay(member, proposed.LeaveWish!.On, view), proposed);
    }

    private static Step Leave(Member member, CommuneView view, Func<MemberEventKind, MemberEvent> what)
    {
        var happened = what(MemberEventKind.Left);
        return End(member, MemberEndKind.Left, happened.On, view, happened);
    }

    private static Step Dismiss(Member member, CommuneView view, Func<MemberEventKind, MemberEvent> what)
    {
        var happened = what(MemberEventKind.Dismissed);
        return End(member, MemberEndKind.Dismissed, happened.On, view, happened);
    }

    /// <summary>Ends a membership, or corrects how and when it ended.</summary>
    public static Step End(Member member, MemberEndKind kind, DateOnly firstDayOut, CommuneView view, MemberEvent what) =>
        member.Standing != MemberStanding.Accepted || member.End is { Kind: MemberEndKind.Moved } || member.End == new MemberEnd(firstDayOut, kind)
            ? new Step(what.Kind, Problems.NotPossibleNow, null)
            : Judged(member, member.Finish(kind, firstDayOut, what), firstDayOut, view, what.Kind);

    /// <summary>An end that moves to a later day takes a place for longer.</summary>
    private static Step Judged(Member before, Member after, DateOnly firstDayOut, CommuneView view, MemberEventKind kind) => new(
        kind,
        RefuseDay(before, firstDayOut, view) ?? new RosterRules(view.Registry, view.Plans).AgainstChange(before, after)?.ToProblem(),
        after);

    private static Problem? RefuseDay(Member member, DateOnly firstDayOut, CommuneView view)
    {
        if (firstDayOut < member.JoinedOn)
            return Problems.Invalid.With([new Fault("/on", FaultCodes.NotAMember)]);
        return view.Moves(member.End?.On, firstDayOut) ? Problems.PeriodClosed : null;
    }

    /// <summary>A decision sent again, its answer lost on the way, is answered as the first time.</summary>
    private static bool IsRepeated(Member member, MemberEventKind kind, DecisionRequest request) =>
        member.Events[^1] is var last && last.Kind == kind
        && (last.On, last.DecidedBy, last.Decision, last.Reason) == (request.On!.Value, request.DecidedBy, request.Decision, request.Reason);

    internal sealed record Step(MemberEventKind Kind, Problem? Refusal, Member? After);
}
