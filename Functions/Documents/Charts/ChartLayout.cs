namespace Tcns.Functions.Documents.Charts;

/// <summary>Where the columns of a chart stand, from left to right: names, bars, numbers. In dots.</summary>
internal sealed class ChartLayout
{
    /// <summary>165 mm, the width of the text.</summary>
    public const int Width = 1299;

    public const int AxisHeight = 104;
    public const int LineHeight = 34;
    public const int Gap = 14;

    /// <summary>Left white around all, because some printers cut.</summary>
    public const int Edge = 4;

    private const int LettersSize = 30;
    private const int MostLines = 2;
    private const double MostForNames = 0.4;

    private readonly bool isPercent;
    private readonly int digits;
    private readonly double namesWidth;

    public ChartLayout(PaperPart.Chart chart)
    {
        isPercent = chart.IsPercent;
        digits = chart.Bars.Select(bar => PaperNumber.DigitsOf(bar.Value)).Append(0).Max();
        Scale = ChartScale.Of(chart);
        namesWidth = Math.Min(Width * MostForNames, chart.Bars.Select(bar => Letters.WidthOf(PaperText.Line(bar.Label))).Append(0).Max());
        RowHeight = chart.Bars.Any(bar => NameLines(bar).Count > 1) ? (LineHeight * MostLines) + Gap : LineHeight + Gap;
        Left = Edge + (int)Math.Ceiling(namesWidth) + Gap;
        Right = Width - Edge - Gap - (int)Math.Ceiling(chart.Bars.Select(bar => Letters.WidthOf(Shown(bar.Value))).Append(0).Max());
        Target = chart.Bars.Where(bar => bar.Target is not null).Select(bar => bar.Target).Distinct().ToArray() is [{ } only] ? ShownShort(only) : "";
        HasTargets = chart.Bars.Any(bar => bar.Target is not null);
    }

    public Lettering Letters { get; } = new(TrueTypeFont.Serif, LettersSize);

    public ChartScale Scale { get; }

    /// <summary>Where the bars begin.</summary>
    public int Left { get; }

    /// <summary>Where the longest bar ends.</summary>
    public int Right { get; }

    public int RowHeight { get; }

    public bool HasTargets { get; }

    /// <summary>The target, where all bars have the same.</summary>
    public string Target { get; }

    public IReadOnlyList<string> NameLines(ChartBar bar) => Letters.Lines(PaperText.Line(bar.Label), namesWidth, MostLines);

    public int PlaceOf(decimal value) => Left + (int)Math.Round((Right - Left) * Scale.PartOf(value), MidpointRounding.AwayFromZero);

    /// <summary>A value, with as many digits as its neighbours.</summary>
    public string Shown(decimal value) => Shown(value, digits);

    /// <summary>A target or a mark of the scale, with as many digits as it needs.</summary>
    public string ShownShort(decimal value) => Shown(value, PaperNumber.DigitsOf(value));

    private string Shown(decimal value, int after) => PaperNumber.Of(value, after) + (isPercent ? "%" : "");
}
