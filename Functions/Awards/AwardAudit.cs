using Tcns.Domain.Access;
using Tcns.Domain.Awards;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Awards;

/// <summary>How the log names nominations: by their ids, with period, title and whom they are of; of households the village alone.</summary>
internal static class AwardAudit
{
    public static AuditEvent Audit(this HttpContext context, string action, Nomination nomination) => context.Audit(
        action,
        nomination.Id,
        string.Join(',', nomination.Period.ToString(), nomination.Title.WireName(), nomination.Nominee switch
        {
            null => "",
            Nominee.OfTeam of => of.Team.Value,
            Nominee.OfMember of => of.Member,
            Nominee.OfVillage of => of.Village.Value,
            Nominee.OfHousehold of => of.Village.Value,
            _ => throw new InvalidOperationException("Nothing else is nominated."),
        }));
}
