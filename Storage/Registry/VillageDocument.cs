using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Storage.Registry;

internal sealed record VillageDocument(string Code, string Name, string Kind, DateOnly? From, DateOnly? To, IReadOnlyList<string> Predecessors)
{
    public static VillageDocument Of(Village village) => new(
        village.Code.Value, village.Name, village.Kind.WireName(), village.From, village.To, [.. village.Predecessors.Select(code => code.Value)]);

    public Village Restore() => Village.Create(
        VillageCode.Parse(Code), Name, VillageKinds.ByName[Kind], DayRange.Between(From, To), [.. Predecessors.Select(VillageCode.Parse)]);
}
