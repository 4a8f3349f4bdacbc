using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Members;

/// <summary><c>POST /api/v1/members/{team}/{id}/move</c>: ends the membership and begins one in another team, in one step.</summary>
internal static class MoveMember
{
    public static async Task<IResult> HandleAsync(
        string team, string id, Posted<DecisionRequest> posted, HttpContext context, RegistryDesk desk, BusinessClock clock, CancellationToken cancel)
    {
        var code = UnitCode.Parse(team);
        Fault[] faults = [.. posted.Faults, .. FindFaults(posted.Value, code)];
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var target = UnitCode.Parse(posted.Value.To!);
        var newId = MemberIds.Next();
        var outcome = await desk.ChangeAsync(code.Commune!, context.Audit("member.move", team + "/" + id, target + "/" + newId), Decide, cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        return HeldMember.Answer(context, FindMoved(outcome.After, code, id, target, posted.Value.On!.Value, newId)!, outcome.After, clock.Today);

        Ruling Decide(CommuneView view) => HeldMember.Judge(view, code, id, context, held =>
        {
            var on = posted.Value.On!.Value;
            if (held.End == new MemberEnd(on, MemberEndKind.Moved) && FindMoved(view.Registry, code, id, target, on, newId) is not null)
                return Ruling.Write();
            return Move(held, target, newId, view, kind => posted.Value.ToEvent(kind, clock.Now, context.Caller().Key.Id));
        });
    }

    private static IEnumerable<Fault> FindFaults(DecisionRequest request, UnitCode from)
    {
        if (request.To is null)
            yield return new Fault("/to", FaultCodes.Required);
        else if (UnitCode.TryParse(request.To, out var to) && to.Level == UnitLevel.Team && to.Commune != from.Commune)
            yield return new Fault("/to", FaultCodes.OtherCommune);
        else if (request.To == from.Value)
            yield return new Fault("/to", FaultCodes.Meaningless, from.Value);
    }

    private static Ruling Move(Member member, UnitCode target, string newId, CommuneView view, Func<MemberEventKind, MemberEvent> what)
    {
        var away = what(MemberEventKind.MovedAway);
        if (member.IsErased || member.Standing != MemberStanding.Accepted || member.End is not null)
            return Ruling.Refuse(Problems.NotPossibleNow);
        if (away.On < member.JoinedOn || !view.Registry.LifeOf(member).Contains(away.On))
            return Ruling.Refuse(Problems.Invalid.With([new Fault("/on", FaultCodes.NotAMember)]));
        if (view.Registry.FindTeam(target) is null)
            return Ruling.Refuse(Problems.Invalid.With([new Fault("/to", FaultCodes.UnknownTeam)]));
        if (view.Moves(member.End?.On, away.On))
            return Ruling.Refuse(Problems.PeriodClosed);
        var left = new RegistryChange.OfMember(member.Finish(MemberEndKind.Moved, away.On, away));
        var after = view with { Registry = view.Registry.With(view.Registry.Revision, left) };
        var state = member.StateOn(away.On) with { From = away.On };
        var arrived = Member.Join(target, newId, member.Person, away.On, member.Name, state, what(MemberEventKind.MovedHere)).WithLater(member.States);
        return Joining.Refuse(arrived, after, "/on") is { } refusal ? Ruling.Refuse(refusal) : Ruling.Write(left, new RegistryChange.OfMember(arrived));
    }

    private static Held<Member>? FindMoved(CommuneRegistry registry, UnitCode from, string id, UnitCode to, DateOnly on, string newId) =>
        registry.FindMember(to, newId)
        ?? (registry.FindMember(from, id) is { } left
            ? registry.Members.Values.FirstOrDefault(held =>
                held.Value.Team == to && held.Value.Person == left.Value.Person && held.Value.JoinedOn == on)
            : null);
}
