using Tcns.Domain.Indicators;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Numbers;

/// <summary>Figures as they are sent, in one language.</summary>
internal sealed class FigureWords(Language language)
{
    /// <summary>Said of a line that has no meaning at the unit asked for.</summary>
    private const string NotApplicable = "not-applicable";

    public IReadOnlyList<PlanFiguresResponse> Plans(IEnumerable<FigureRow> rows) =>
    [
        .. rows.GroupBy(row => row.Figure.Plan)
            .OrderBy(plan => plan.Key, StringComparer.Ordinal)
            .Select(plan => new PlanFiguresResponse(plan.Key, plan.First().AsOf, Catalogued([.. plan]))),
    ];

    public static string UnitOf(Indicator indicator) => indicator.Unit switch
    {
        IndicatorUnit.Percent => "percent",
        IndicatorUnit.People => "people",
        IndicatorUnit.Households => "households",
        IndicatorUnit.Days => "days",
        IndicatorUnit.Hours => "hours",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    public string NameOf(Indicator indicator) => AppTexts.Get("indicator." + indicator.Id, language);

    /// <param name="indicator">Which.</param>
    /// <param name="figure">Null where it has no meaning.</param>
    public IndicatorResponse Line(Indicator indicator, Figure? figure) => figure is null
        ? new(indicator.Id, NameOf(indicator), UnitOf(indicator), 0, 0, null, null, null, false, [NotApplicable], null)
        : new(
            indicator.Id,
            NameOf(indicator),
            UnitOf(indicator),
            figure.Numerator,
            figure.Denominator,
            figure.Value,
            figure.Target,
            figure.Status?.WireName(),
            figure.IsPartial,
            figure.Missing,
            figure.Meeting is { } meeting ? new TeamsMeetingResponse(meeting.Count, meeting.Of) : null);

    private IndicatorResponse[] Catalogued(FigureRow[] rows)
    {
        var byId = rows.ToDictionary(row => row.Figure.Indicator, row => row.Figure, StringComparer.Ordinal);
        return [.. Catalogue.All.Select(indicator => Line(indicator, byId.GetValueOrDefault(indicator.Id)))];
    }
}
