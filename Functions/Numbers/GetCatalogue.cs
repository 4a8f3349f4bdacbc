using Tcns.Domain.Indicators;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Numbers;

/// <summary><c>GET /api/v1/indicators/catalogue</c>: every indicator with its formula, for people.</summary>
internal static class GetCatalogue
{
    public static IResult Handle(HttpContext context)
    {
        var language = context.Request.LanguageOf();
        context.Response.Speak(language);
        return TypedResults.Ok(new ListResponse<CatalogueEntryResponse>([.. Catalogue.All.Select(indicator => Describe(indicator, language))], null));
    }

    public static CatalogueEntryResponse Describe(Indicator indicator, Language language)
    {
        var key = "indicator." + indicator.Id;
        var numerator = AppTexts.Get(key + ".numerator", language);
        var denominator = indicator == Catalogue.HouseholdsNew ? null : AppTexts.Get(key + ".denominator", language);
        return new CatalogueEntryResponse(
            indicator.Id,
            AppTexts.Get(key, language),
            indicator.Grain switch
            {
                IndicatorGrain.Team => "team",
                IndicatorGrain.Village => "village",
                IndicatorGrain.Commune => "commune",
                IndicatorGrain.TeamAndCommune => "team-and-commune",
                _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
            },
            indicator.Kind.ToString().ToLowerInvariant(),
            FigureWords.UnitOf(indicator),
            indicator.IsTeamMeasure,
            numerator,
            denominator,
            Formula(indicator, numerator, denominator));
    }

    private static string Formula(Indicator indicator, string numerator, string? denominator) =>
        denominator is null ? numerator : $"{numerator} ÷ {denominator}{(indicator.IsShare ? " × 100 %" : "")}";
}
