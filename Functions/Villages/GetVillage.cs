using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Villages;

/// <summary><c>GET /api/v1/villages/{village}</c></summary>
internal static class GetVillage
{
    public static async Task<IResult> HandleAsync(string village, HttpContext context, RegistryStore store, CancellationToken cancel)
    {
        var registry = await store.ReadAsync(VillageCode.Parse(village).Commune, cancel);
        return registry.Villages.GetValueOrDefault(village) is { } held
            ? RegistryAnswers.Thing(context, VillageResponse.Of(held, registry), WireJson.Wire.VillageResponse, held.Revision)
            : Problems.UnknownUnit;
    }
}
