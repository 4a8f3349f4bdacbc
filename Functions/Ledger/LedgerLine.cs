using Tcns.Domain.Activity;
using Tcns.Domain.Places;

namespace Tcns.Functions.Ledger;

/// <summary>A line of the ledger and where it belongs.</summary>
/// <param name="TeamName">On the last day of the month.</param>
internal sealed record LedgerLine(OfficialUnit Commune, string TeamName, MemberActivity Activity);
