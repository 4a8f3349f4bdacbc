using Tcns.Domain.Places;

namespace Tcns.Storage.Registry;

internal sealed record StatisticsDocument(string Commune, DateOnly Month, OnlineShare? Dossiers, OnlineShare? Ocop)
{
    public static StatisticsDocument Of(CommuneStatistics statistics) =>
        new(statistics.Commune.Value, statistics.Month, statistics.Dossiers, statistics.Ocop);

    public CommuneStatistics Restore() => new(UnitCode.Parse(Commune), Month, Dossiers, Ocop);
}
