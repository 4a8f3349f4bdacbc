using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Members;

/// <summary><c>PUT /api/v1/members/{team}/{id}</c>: role, duties, affiliation and phone from a day on.</summary>
internal static class ChangeMember
{
    public static async Task<IResult> HandleAsync(
        string team, string id, Posted<ChangeRequest> posted, HttpContext context, RegistryDesk desk, BusinessClock clock, CancellationToken cancel)
    {
        if (posted.Faults.Count > 0)
            return Problems.Invalid.With(posted.Faults);
        var code = UnitCode.Parse(team);
        var what = new MemberEvent(MemberEventKind.Changed, posted.Value.From!.Value, clock.Now, context.Caller().Key.Id);
        var outcome = await desk.ChangeAsync(code.Commune!, context.Audit("member.change", team + "/" + id), Decide, cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        return HeldMember.Answer(context, outcome.After.FindMember(code, id)!, outcome.After, Later(clock.Today, what.On));

        Ruling Decide(CommuneView view) =>
            HeldMember.Judge(view, code, id, context, held => Change(held, posted.Value.ToPatch(), what, view));
    }

    /// <summary>Whether a member may change so from the event's day on.</summary>
    public static Ruling Change(Member member, MemberPatch patch, MemberEvent what, CommuneView view)
    {
        if (member.IsErased || member.Standing == MemberStanding.Rejected)
            return Ruling.Refuse(Problems.NotPossibleNow);
        var life = view.Registry.FindTeam(member.Team) is { } team ? member.LifeOnceAccepted.Intersect(team.Life) : default;
        if (!life.Contains(what.On))
            return Ruling.Refuse(Problems.Invalid.With([new Fault("/from", FaultCodes.NotAMember)]));
        if (view.IsClosed(what.On))
            return Ruling.Refuse(Problems.PeriodClosed);
        if (!member.IsChangedBy(patch, what.On))
            return Ruling.Write();
        if (member.Events.Count >= Member.MostEvents)
            return Ruling.Refuse(Problems.NotPossibleNow);
        var changed = member.Change(patch, what);
        return new RosterRules(view.Registry, view.Plans).AgainstChange(member, changed) is { } obstacle
            ? Ruling.Refuse(obstacle.ToProblem())
            : Ruling.Write(new RegistryChange.OfMember(changed));
    }

    /// <summary>The answer shows what was asked for, though it may hold only later.</summary>
    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
