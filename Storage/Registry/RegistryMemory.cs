using System.Collections.Concurrent;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;

namespace Tcns.Storage.Registry;

/// <summary>The communes that were read last. Forgets all of them when there are too many: reading anew is cheap.</summary>
internal sealed class RegistryMemory
{
    /// <summary>A nation of communes, of some hundred things each, would be about a gigabyte; a large province is this.</summary>
    private const int Capacity = 400;
    private readonly ConcurrentDictionary<string, CommuneRegistry> communes = new(StringComparer.Ordinal);

    public CommuneRegistry? Find(UnitCode commune) => communes.GetValueOrDefault(commune.Value);

    /// <summary>Keeps the newer one where two come at once.</summary>
    public void Keep(CommuneRegistry registry)
    {
        if (communes.Count >= Capacity)
            communes.Clear();
        communes.AddOrUpdate(registry.Commune.Value, registry, (_, known) => known.Revision > registry.Revision ? known : registry);
    }
}
