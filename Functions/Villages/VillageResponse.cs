using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Villages;

/// <param name="To">The first day out.</param>
/// <param name="Predecessors">The villages that it was made of.</param>
/// <param name="Successors">The villages that were made of it.</param>
internal sealed record VillageResponse(
    string Id, string Commune, string Name, string Kind, DateOnly? From, DateOnly? To, IReadOnlyList<string> Predecessors,
    IReadOnlyList<string> Successors, string Etag)
{
    public static VillageResponse Of(Held<Village> held, CommuneRegistry registry)
    {
        var village = held.Value;
        return new VillageResponse(
            village.Code.Value,
            village.Code.Commune.Value,
            village.Name,
            village.Kind.WireName(),
            village.From,
            village.To,
            [.. village.Predecessors.Select(code => code.Value)],
            [.. registry.Villages.Values.Where(other => other.Value.Predecessors.Contains(village.Code)).Select(other => other.Value.Code.Value)],
            EntityTags.Of(held.Revision));
    }
}
