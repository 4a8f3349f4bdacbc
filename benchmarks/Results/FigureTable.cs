using System.Globalization;

namespace Tcns.Benchmarks.Results;

/// <summary>Figures as lines of text, one below the other.</summary>
internal static class FigureTable
{
    private static readonly string[] Heads = ["figure", "median", "low … high", "unit", "times bare", "low … high", "CPU ms each", "times bare", "peak MiB"];

    public static string Write(IReadOnlyList<Figure> figures)
    {
        string[][] rows = [Heads, .. figures.Select(Cells)];
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Concat(rows.Select(row => string.Join("  ", row.Select((cell, column) => column is 0 or 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd() + "\n"));
    }

    /// <summary>Three figures that count, without an exponent.</summary>
    public static string Number(double value)
    {
        if (value == 0)
            return "0";
        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6);
        return Math.Round(value, decimals).ToString("#,##0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }

    public static string Ratio(Spread? spread) => spread is null ? "–" : spread.Median.ToString(spread.Median < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    public static string Range(Spread? spread, Func<double, string> text) => spread is null ? "–" : $"{text(spread.Low)} … {text(spread.High)}";

    private static string[] Cells(Figure figure)
    {
        var (values, times) = (Spread.Of(figure.Values.Ours), figure.Values.Times(figure.Better));
        return
        [
            figure.Key, Number(values.Median), Range(values, Number), figure.Unit, Ratio(times), Range(times, Number),
            figure.Processor is { } processor ? Number(Statistics.Median(processor.Ours)) : "–", Ratio(figure.Processor?.Times(Better.Less)),
            figure.Peak is { } peak ? Number(peak.Ours.Max()) : "–",
        ];
    }
}
