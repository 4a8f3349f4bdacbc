using Tcns.Domain.Teams;

namespace Tcns.Functions.Ledger;

/// <summary>What one membership has done in the month.</summary>
/// <param name="Name">Null once the person was erased.</param>
/// <param name="Role">That of the last day in the month on which the membership holds.</param>
/// <param name="Minutes">Work at once is not counted twice.</param>
/// <param name="People">Supported in own visits.</param>
/// <param name="Trainings">Attended, whichever team of the commune recorded them.</param>
internal sealed record ActivityResponse(
    string Commune,
    string Team,
    string TeamName,
    string Member,
    string? Name,
    string Role,
    int Days,
    int Minutes,
    int Visits,
    int People,
    int Shifts,
    int Trainings,
    int Campaigns)
{
    public static ActivityResponse Of(LedgerLine line) => new(
        line.Commune.Code.Value,
        line.Activity.Member.Team.Value,
        line.TeamName,
        line.Activity.Member.Id,
        line.Activity.Member.IsErased ? null : line.Activity.Member.Name,
        line.Activity.Role.WireName(),
        line.Activity.Days,
        line.Activity.Minutes,
        line.Activity.Visits,
        line.Activity.People,
        line.Activity.Shifts,
        line.Activity.Trainings,
        line.Activity.Campaigns);
}
