using Tcns.Domain.Disclosure;
using Tcns.Domain.Indicators;

namespace Tcns.Functions.PublicTotals;

/// <summary>A figure that residents understand, and the indicator that it comes from.</summary>
/// <param name="Id">As answers write it.</param>
/// <param name="IsCount">Whether its numerator alone is shown.</param>
/// <param name="IsOfPeople">Whether it counts people or households, a few of whom are withheld.</param>
internal sealed record PublicFigure(string Id, Indicator Indicator, bool IsCount, bool IsOfPeople)
{
    public static IReadOnlyList<PublicFigure> All { get; } =
    [
        new("people-supported", Catalogue.SupportsPerTeam, IsCount: true, IsOfPeople: true),
        new("households-guided", Catalogue.HouseholdsGuided, IsCount: false, IsOfPeople: true),
        new("teams-active", Catalogue.TeamsActive, IsCount: false, IsOfPeople: false),
        new("members-trained", Catalogue.MembersTrained, IsCount: false, IsOfPeople: true),
    ];

    public PublicCount Show(Figure? figure) => figure switch
    {
        null => PublicCount.None,
        _ when !IsOfPeople => SmallCells.ShowWhole(figure.Numerator, figure.Denominator ?? 0),
        _ => SmallCells.Show(figure.Numerator, IsCount ? null : figure.Denominator ?? 0),
    };
}
