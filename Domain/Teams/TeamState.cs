using Tcns.Domain.Places;

namespace Tcns.Domain.Teams;

/// <summary>What a team is from a day on, until its next state: teams go over to another village when villages merge.</summary>
/// <param name="Village">Null for the commune's team.</param>
public sealed record TeamState(DateOnly From, string Name, VillageCode? Village, Decision? Decision);
