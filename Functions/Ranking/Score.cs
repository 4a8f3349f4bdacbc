using Tcns.Analytics.Indicators;
using Tcns.Domain.Indicators;
using Tcns.Functions.Numbers;

namespace Tcns.Functions.Ranking;

/// <summary>How far a unit is with all its targets of a period together, in percent with one decimal.</summary>
/// <param name="Value">Null without any target that counts.</param>
internal sealed record Score(string Unit, decimal? Value, IReadOnlyList<ScorePartResponse> Parts)
{
    private const decimal Whole = 100;

    /// <summary>Nothing was due, nothing came in, the plan gives no range, what could be reached is known and nought: nobody could have had a value.</summary>
    private static readonly HashSet<string> NobodysFault = ["reports", "feedback", "teams.range"];

    public static Score Of(string unit, IEnumerable<FigureRow> rows)
    {
        var parts = rows.Select(row => row.Figure).Where(Counts).Select(PartOf).ToArray();
        return new Score(unit, parts.Length == 0 ? null : Round(parts.Average(part => part.Exact)), [.. parts.Select(part => part.Shown)]);
    }

    private static bool Counts(Figure figure) =>
        figure.Target is not null && !(figure.Value is null && figure.Missing is [var lack] && IsNobodysFault(lack));

    private static bool IsNobodysFault(string lack) => NobodysFault.Contains(lack) || lack.EndsWith(MissingWords.KnownZero, StringComparison.Ordinal);

    /// <summary>What nobody entered or did counts as nothing.</summary>
    private static (decimal Exact, ScorePartResponse Shown) PartOf(Figure figure)
    {
        var exact = figure.Value is null || figure.Denominator == 0 ? 0 : Math.Min(Whole, ShareOf(figure));
        return (exact, new ScorePartResponse(figure.Plan, figure.Indicator, figure.Value, figure.Target!.Value, Round(exact), figure.Missing));
    }

    /// <summary>From the whole numbers, so that nothing is rounded twice.</summary>
    private static decimal ShareOf(Figure figure)
    {
        if (figure.Target == 0)
            return Whole;
        var value = figure.Denominator is { } denominator ? (decimal)figure.Numerator / denominator : figure.Numerator;
        var scale = Catalogue.ById[figure.Indicator].IsShare ? Whole : 1;
        return Whole * value * scale / figure.Target!.Value;
    }

    private static decimal Round(decimal percent) => Math.Round(percent, 1, MidpointRounding.AwayFromZero);
}
