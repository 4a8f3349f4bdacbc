using Tcns.Functions.Texts;

namespace Tcns.Functions.Documents.Charts;

/// <summary>
/// Draws horizontal bars, each with name and number, and a wedge with a line where its target is: nothing is said by colour, so a copy in
/// black and white says as much. More bars than a page holds are parted evenly over several pictures of one scale.
/// </summary>
internal static class BarChart
{
    /// <summary>A page's height less its caption.</summary>
    private const int MostHeight = 1640;

    public static IEnumerable<ChartPicture> Draw(PaperPart.Chart chart)
    {
        var layout = new ChartLayout(chart);
        var most = (MostHeight - ChartLayout.AxisHeight) / layout.RowHeight;
        var pictures = (chart.Bars.Count + most - 1) / most;
        for (var picture = 0; picture < pictures; picture++)
        {
            var (first, next) = (chart.Bars.Count * picture / pictures, chart.Bars.Count * (picture + 1) / pictures);
            ChartBar[] bars = [.. chart.Bars.Skip(first).Take(next - first)];
            var canvas = new ChartPainter(layout, bars.Length).Paint(bars);
            var part = pictures == 1 ? "" : AppTexts.Format("paper.part", Language.Vietnamese, picture + 1, pictures);
            yield return new ChartPicture(PngFile.Of(canvas), canvas.Width, canvas.Height, Describe(chart, part, bars, layout));
        }
    }

    private static string Describe(PaperPart.Chart chart, string part, ChartBar[] bars, ChartLayout layout)
    {
        var values = bars.Select(bar => bar.Target is { } target
            ? AppTexts.Format("paper.bar-with-target", Language.Vietnamese, bar.Label, layout.Shown(bar.Value), layout.ShownShort(target))
            : AppTexts.Format("paper.bar", Language.Vietnamese, bar.Label, layout.Shown(bar.Value)));
        return PaperText.Line(AppTexts.Format("paper.chart", Language.Vietnamese, chart.Caption + part, string.Join("; ", values)));
    }
}
