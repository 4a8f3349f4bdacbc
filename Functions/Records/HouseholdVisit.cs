using Tcns.Domain.Places;
using Tcns.Domain.Records;

namespace Tcns.Functions.Records;

/// <summary>Who was at a household, by which record.</summary>
internal sealed record HouseholdVisit(UnitCode Team, RecordId Id, string? Member);
