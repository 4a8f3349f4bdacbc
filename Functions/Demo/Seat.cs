using Tcns.Domain.Teams;

namespace Tcns.Functions.Demo;

/// <summary>A place in a team, before anybody has it.</summary>
internal sealed record Seat(MemberRole Role, string Affiliation, IReadOnlyList<string> Duties);
