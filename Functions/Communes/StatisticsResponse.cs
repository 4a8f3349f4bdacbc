using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Communes;

internal sealed record StatisticsResponse(
    string Commune, string Month, StatisticsRequest.DossierCount? Dossiers, StatisticsRequest.ProductCount? Ocop, string Etag)
{
    public static StatisticsResponse Of(Held<CommuneStatistics> held) => new(
        held.Value.Commune.Value,
        CommuneRegistry.KeyOf(held.Value.Month),
        held.Value.Dossiers is { } dossiers ? new StatisticsRequest.DossierCount(dossiers.Total, dossiers.Online) : null,
        held.Value.Ocop is { } ocop ? new StatisticsRequest.ProductCount(ocop.Total, ocop.Online) : null,
        EntityTags.Of(held.Revision));
}
