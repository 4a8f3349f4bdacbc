namespace Tcns.Functions.PublicTotals;

/// <summary>What anybody may read of a province: no names, no teams, no ranking, no small counts.</summary>
/// <param name="Period">The calendar quarter that is shown.</param>
/// <param name="Periods">Those that can be asked for, the newest first.</param>
/// <param name="Closed">Whether the figures will not change any more.</param>
/// <param name="Threshold">Counts of people and households from 1 up to below this are withheld.</param>
/// <param name="Totals">Of the province.</param>
/// <param name="Communes">Those in force, in the order of the Vietnamese alphabet.</param>
internal sealed record PublicTotalsResponse(
    string Province,
    string Name,
    string FullName,
    string Period,
    IReadOnlyList<string> Periods,
    DateOnly AsOf,
    bool Closed,
    int Threshold,
    IReadOnlyList<PublicCountResponse> Totals,
    IReadOnlyList<PublicCommuneResponse> Communes);
