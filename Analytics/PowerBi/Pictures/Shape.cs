using System.Globalization;
using System.Text;

namespace Tcns.Analytics.PowerBi.Pictures;

/// <summary>What a kind of visual looks like, with nobody's figures.</summary>
internal static class Shape
{
    private const double Top = 48;
    private const double Edge = 14;
    private const string Line = "#C4D0CC";
    private const string Strong = "#1F5F9E";
    private static readonly double[] Sizes = [0.92, 0.78, 0.7, 0.61, 0.5, 0.44, 0.31, 0.22];
    private static readonly (double X, double Y)[] Places = [(0.3, 0.16), (0.52, 0.22), (0.24, 0.38), (0.44, 0.44), (0.66, 0.4), (0.36, 0.62), (0.56, 0.66), (0.74, 0.6), (0.48, 0.84), (0.66, 0.86)];

    public static string Of(string kind, Box box) => kind switch
    {
        "slicer" => Write($"<path d=\"M{box.Width - 34} {box.Height - 34} l8 9 l8 -9\" fill=\"none\" stroke=\"{Strong}\" stroke-width=\"3\"/><path d=\"M12 {box.Height - 14} H{box.Width - 12}\" stroke=\"{Line}\"/>"),
        "cardVisual" or "textbox" => "",
        "scatterChart" => string.Concat(Places.Select(place => Write($"<circle cx=\"{place.X * box.Width}\" cy=\"{Top + (place.Y * (box.Height - Top - Edge))}\" r=\"9\" fill=\"{Strong}\"/>"))),
        "clusteredBarChart" => Bars(box),
        "clusteredColumnChart" => Columns(box),
        "lineChart" => Write($"<polyline fill=\"none\" stroke=\"{Strong}\" stroke-width=\"3\" points=\"{string.Join(' ', Sizes.Reverse().Select((size, place) => Write($"{Edge + (place * (box.Width - (2 * Edge)) / (Sizes.Length - 1))},{box.Height - Edge - (size * (box.Height - Top - Edge))}")))}\"/>"),
        "tableEx" or "pivotTable" => Rows(box),
        _ => throw new InvalidOperationException("There is no sketch of a " + kind),
    };

    private static string Bars(Box box)
    {
        var step = (box.Height - Top - Edge) / Sizes.Length;
        return string.Concat(Sizes.Select((size, place) => Write($"<rect x=\"{Edge}\" y=\"{Top + (place * step)}\" width=\"{size * (box.Width - (2 * Edge))}\" height=\"{step * 0.6}\" fill=\"{Strong}\"/>")));
    }

    private static string Columns(Box box)
    {
        var (step, room) = ((box.Width - (2 * Edge)) / Sizes.Length, box.Height - Top - Edge);
        return string.Concat(Sizes.Reverse().Select((size, place) => Write($"<rect x=\"{Edge + (place * step)}\" y=\"{box.Height - Edge - (size * room)}\" width=\"{step * 0.6}\" height=\"{size * room}\" fill=\"{Strong}\"/>")));
    }

    private static string Rows(Box box)
    {
        var rows = new StringBuilder(Write($"<rect x=\"{Edge}\" y=\"{Top}\" width=\"{box.Width - (2 * Edge)}\" height=\"24\" fill=\"#DCE7F2\"/>"));
        for (var y = Top + 48; y < box.Height - Edge; y += 24)
            rows.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Edge} {y} H{box.Width - Edge}\" stroke=\"{Line}\"/>");
        return rows.ToString();
    }

    private static string Write(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
