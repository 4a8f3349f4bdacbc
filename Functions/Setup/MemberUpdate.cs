using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;
using Tcns.Functions.Members;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Setup;

/// <summary>
/// What a row changes of a member who is there already: accepts who was proposed, changes the state from the row's day on, and
/// ends the membership. An empty cell of leaving says nothing, since a leaving cannot be taken back.
/// </summary>
internal sealed class MemberUpdate(MemberCells stated, Func<string, bool> has, CommuneView view, SetupEntry entry)
{
    public RowVerdict Judge(Member held)
    {
        var member = held;
        if (member.Standing == MemberStanding.Pending)
        {
            var step = DecideMember.Approve(member, view, new MemberEvent(MemberEventKind.Approved, stated.JoinedOn, entry.At, entry.Actor));
            if (step.Refusal is { } refusal)
                return RowVerdict.Refuse(Tell(refusal, view, stated.Team, "joinedOn"));
            member = step.After!;
        }

        if (FirstDifference(member) is { } column)
        {
            if (stated.From is not { } from)
                return RowVerdict.Refuse(new RowFault(column, FaultCodes.NeedsDay, new TextList(["sheet.members.from"])));
            var ruling = ChangeMember.Change(member, Patch(), new MemberEvent(MemberEventKind.Changed, from, entry.At, entry.Actor), view);
            if (ruling.Refusal is { } refusal)
                return RowVerdict.Refuse(Tell(refusal, view, stated.Team, "from"));
            member = ((RegistryChange.OfMember)ruling.Changes[0]).Member;
        }

        return End(held, member);
    }

    /// <summary>Where in the row a refusal is told; of leaders by name.</summary>
    public static IReadOnlyList<RowFault> Tell(Problem problem, CommuneView view, UnitCode team, string day)
    {
        var faults = RowFaults.Of(problem, "role", day);
        return [.. faults.Select(fault => fault.Code == FaultCodes.LeaderExists ? fault with { Limit = NameOf(view, team, problem.Other!) } : fault)];
    }

    private static string NameOf(CommuneView view, UnitCode team, string id) =>
        view.Registry.FindMember(team, id)?.Value.Name is { Length: > 0 } name ? name : id;

    private RowVerdict End(Member held, Member member)
    {
        if (stated.LeftOn is { } leftOn && leftOn != member.End?.On)
        {
            var kind = member.End?.Kind ?? MemberEndKind.Left;
            var what = new MemberEvent(
                kind == MemberEndKind.Dismissed ? MemberEventKind.Dismissed : MemberEventKind.Left, leftOn, entry.At, entry.Actor);
            var step = DecideMember.End(member, kind, leftOn, view, what);
            if (step.Refusal is { } refusal)
                return RowVerdict.Refuse(RowFaults.Of(refusal, "leftOn", "leftOn").Select(fault => fault with { Column = "leftOn" }).ToArray());
            member = step.After!;
        }

        return ReferenceEquals(held, member) ? RowVerdict.Keep() : RowVerdict.Write(isNew: false, new RegistryChange.OfMember(member));
    }

    private MemberPatch Patch() => new(
        stated.Role,
        has("affiliation") ? stated.Affiliation ?? "" : null,
        has("duties") ? stated.Duties : null,
        has("phone") ? stated.Phone ?? "" : null,
        null);

    /// <summary>The first column that says something else than is held from the row's day on, or last where it names none.</summary>
    private string? FirstDifference(Member member)
    {
        var states = stated.From is { } from
            ? member.States.Where(state => state.From > from).Prepend(member.StateOn(from))
            : [member.States[^1]];
        foreach (var state in states)
        {
            if (state.Role != stated.Role)
                return "role";
            if (has("affiliation") && state.Affiliation != stated.Affiliation)
                return "affiliation";
            if (has("duties") && !state.Duties.ToHashSet(StringComparer.Ordinal).SetEquals(stated.Duties))
                return "duties";
            if (has("phone") && state.Phone != stated.Phone)
                return "phone";
        }

        return null;
    }
}
