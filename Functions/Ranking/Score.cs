using Tcns.Analytics.Indicators;
using Tcns.Domain.Indicators;
using Tcns.Functions.Numbers;

namespace Tcns.Functions.Ranking;

/// <summary>How far a unit is with all its targets of a period together, in percent with one decimal.</summary>
/// <param name="Value">Null without any target that counts.</param>
internal sealed record Score(string Unit, decimal? Value, IReadOnlyList<ScorePartResponse> Parts)
{
    /// <summary>Nothing was due, nothing came in, the plan gives no range, what could be reached is known and nought: nobody could have had a value.</summary>
    private static readonly HashSet<string> NobodysFault = ["reports", "feedback", "teams.range"];

    public static Score Of(string unit, IEnumerable<FigureRow> rows)
    {
        var parts = rows.Select(row => row.Figure).Where(Counts).Select(PartOf).ToArray();
        return new Score(unit, parts.Length == 0 ? null : Percentage.MeanOf([.. parts.Select(part => part.Exact)]).Round(), [.. parts.Select(part => part.Shown)]);
    }

    private static bool Counts(Figure figure) =>
        figure.Target is not null && !(figure.Value is null && figure.Missing is [var lack] && IsNobodysFault(lack));

    private static bool IsNobodysFault(string lack) => NobodysFault.Contains(lack) || lack.EndsWith(MissingWords.KnownZero, StringComparison.Ordinal);

    /// <summary>What nobody entered or did counts as nothing.</summary>
    private static (Percentage Exact, ScorePartResponse Shown) PartOf(Figure figure)
    {
        var exact = figure.Value is null || figure.Denominator == 0 ? Percentage.None : ShareOf(figure);
        return (exact, new ScorePartResponse(figure.Plan, figure.Indicator, figure.Value, figure.Target!.Value, exact.Round(), figure.Missing));
    }

    /// <summary>From the whole numbers, so that nothing is rounded twice.</summary>
    private static Percentage ShareOf(Figure figure)
    {
        var target = Percentage.Millionths(figure.Target!.Value);
        if (target.IsZero)
            return Percentage.Whole;
        var scale = Catalogue.ById[figure.Indicator].IsShare ? 100 : 1;
        return Percentage.Of(Percentage.Millionths(1) * scale * figure.Numerator, target * (figure.Denominator ?? 1));
    }
}
