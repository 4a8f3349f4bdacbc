using Tcns.Domain.Forms;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Members;

/// <summary>Whether somebody may join: the team's life, then the rules of the plans.</summary>
internal static class Joining
{
    public static Problem? Refuse(Member member, CommuneView view, string dayPath = "/joinedOn")
    {
        if (view.Registry.FindTeam(member.Team) is not { } team)
            return Problems.UnknownUnit;
        if (FindFault(member, team, dayPath) is { } fault)
            return Problems.Invalid.With([fault]);
        return new RosterRules(view.Registry, view.Plans).AgainstJoining(member)?.ToProblem();
    }

    private static Fault? FindFault(Member member, Team team, string dayPath)
    {
        if (member.JoinedOn < team.EstablishedOn)
            return new Fault(dayPath, FaultCodes.BeforeTeam);
        return member.JoinedOn >= team.DissolvedOn ? new Fault(dayPath, FaultCodes.AfterTeam) : null;
    }
}
