namespace Tcns.Domain.Indicators;

public static class FigureStatuses
{
    /// <summary>The states by the names that they have on the wire.</summary>
    public static IReadOnlyDictionary<string, FigureStatus> ByName { get; } = new Dictionary<string, FigureStatus>(StringComparer.Ordinal)
    {
        ["met"] = FigureStatus.Met,
        ["missed"] = FigureStatus.Missed,
        ["on-track"] = FigureStatus.OnTrack,
        ["behind"] = FigureStatus.Behind,
        ["no-data"] = FigureStatus.NoData,
    };

    public static string WireName(this FigureStatus status) => ByName.First(entry => entry.Value == status).Key;
}
