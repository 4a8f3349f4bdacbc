using Tcns.Domain.Disclosure;
using Tcns.Domain.Indicators;

namespace Tcns.Functions.PublicTotals;

/// <summary>A figure that residents understand, and the indicator that it comes from.</summary>
/// <param name="Id">As answers write it.</param>
/// <param name="IsWhole">Whether its denominator alone is shown, as a count.</param>
/// <param name="IsOfPeople">Whether it counts people or households, a few of whom are withheld.</param>
internal sealed record PublicFigure(string Id, Indicator Indicator, bool IsWhole, bool IsOfPeople)
{
    public static IReadOnlyList<PublicFigure> All { get; } =
    [
        // Also by teams that are dissolved by now, whom the measure of teams leaves out.
        new("people-supported", Catalogue.PrioritySupports, IsWhole: true, IsOfPeople: true),
        new("households-guided", Catalogue.HouseholdsGuided, IsWhole: false, IsOfPeople: true),
        new("teams-active", Catalogue.TeamsActive, IsWhole: false, IsOfPeople: false),
        new("members-trained", Catalogue.MembersTrained, IsWhole: false, IsOfPeople: true),
    ];

    public PublicCount Show(Figure? figure) => figure switch
    {
        null => PublicCount.None,
        _ when !IsOfPeople => SmallCells.ShowWhole(figure.Numerator, figure.Denominator ?? 0),
        _ when IsWhole => SmallCells.Show(figure.Denominator ?? 0, denominator: null),
        _ => SmallCells.Show(figure.Numerator, figure.Denominator ?? 0),
    };
}
