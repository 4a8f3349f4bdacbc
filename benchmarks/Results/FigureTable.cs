using System.Globalization;

namespace Tcns.Benchmarks.Results;

/// <summary>Figures as lines of text, one below the other, and the cells of which those of a page are made too.</summary>
internal static class FigureTable
{
    private const string Nothing = "–";
    private static readonly string[] Heads = ["figure", "median", "low … high", "unit", "times bare", "low … high", "CPU ms each", "times bare", "peak MiB"];

    public static string Write(IReadOnlyList<Figure> figures)
    {
        string[][] rows = [Heads, .. figures.Select(Cells)];
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Concat(rows.Select(row => string.Join("  ", row.Select((cell, column) => column is 0 or 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd() + "\n"));
    }

    /// <summary>Three figures that count, without an exponent.</summary>
    public static string Number(double value, CultureInfo? culture = null)
    {
        if (value == 0)
            return "0";
        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6);
        return Math.Round(value, decimals).ToString("#,##0." + new string('#', decimals), culture ?? CultureInfo.InvariantCulture);
    }

    public static string Ratio(Spread? times, CultureInfo? culture = null) => times is null ? Nothing : Times(times.Median, culture);

    /// <summary>Of values.</summary>
    public static string Range(Spread values) => $"{Number(values.Low)} … {Number(values.High)}";

    /// <summary>Of ratios.</summary>
    public static string RangeOfRatio(Spread? times) => times is null ? Nothing : $"{Times(times.Low)} … {Times(times.High)}";

    public static string Processor(Figure figure) => figure.Processor is { } processor ? Number(Statistics.Median(processor.Ours)) : Nothing;

    public static string Peak(Figure figure) => figure.Peak is { } peak ? Number(peak.Ours.Max()) : Nothing;

    private static string Times(double times, CultureInfo? culture = null) => times.ToString(times < 10 ? "0.00" : "#,##0", culture ?? CultureInfo.InvariantCulture);

    private static string[] Cells(Figure figure)
    {
        var (values, times) = (Spread.Of(figure.Values.Ours), figure.Values.Times(figure.Better));
        return
        [
            figure.Key, Number(values.Median), Range(values), figure.Unit, Ratio(times), RangeOfRatio(times), Processor(figure), Ratio(figure.Processor?.Times(Better.Less)), Peak(figure),
        ];
    }
}
