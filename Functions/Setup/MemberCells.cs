using Tcns.Domain.Places;
using Tcns.Domain.Teams;

namespace Tcns.Functions.Setup;

/// <summary>What a row says of a member.</summary>
/// <param name="LeftOn">The first day out.</param>
/// <param name="From">The day from which a change of who is there already holds.</param>
internal sealed record MemberCells(
    UnitCode Team, string Name, MemberRole Role, DateOnly JoinedOn, string? Affiliation, IReadOnlyList<string> Duties, string? Phone,
    DateOnly? LeftOn, DateOnly? From);
