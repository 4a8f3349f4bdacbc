using Tcns.Functions.Texts;

namespace Tcns.Functions.Documents.Charts;

/// <summary>Paints the bars of one picture, and the scale and the legend below them.</summary>
internal sealed class ChartPainter(ChartLayout layout, int bars)
{
    private const byte Black = 0;
    private const byte BarShade = 165;
    private const byte LineShade = 205;
    private const int Outline = 2;
    private const int HalfBar = 13;

    /// <summary>From the middle of a line of letters down to what they stand on.</summary>
    private const int MiddleToBaseline = 10;

    private readonly Canvas canvas = new(ChartLayout.Width, (bars * layout.RowHeight) + ChartLayout.AxisHeight);
    private readonly int bottom = bars * layout.RowHeight;

    public Canvas Paint(IReadOnlyList<ChartBar> shown)
    {
        PaintScale();
        foreach (var (index, bar) in shown.Index())
            PaintBar(bar, (index * layout.RowHeight) + (layout.RowHeight / 2));
        canvas.FillRectangle(layout.Left - Outline, 0, layout.Left, bottom, Black);
        if (layout.HasTargets)
            PaintLegend();
        return canvas;
    }

    private void PaintScale()
    {
        foreach (var mark in layout.Scale.Marks)
        {
            var place = layout.PlaceOf(mark);
            canvas.FillRectangle(place - 1, 0, place + 1, bottom + (ChartLayout.Gap / 2), LineShade);
            var text = layout.ShownShort(mark);
            layout.Letters.Draw(canvas, text, place - (layout.Letters.WidthOf(text) / 2), bottom + ChartLayout.LineHeight);
        }
    }

    private void PaintBar(ChartBar bar, int middle)
    {
        var names = layout.NameLines(bar);
        var firstBaseline = middle + MiddleToBaseline - ((names.Count - 1) * ChartLayout.LineHeight / 2);
        foreach (var (index, name) in names.Index())
            layout.Letters.Draw(canvas, name, layout.Left - ChartLayout.Gap - layout.Letters.WidthOf(name), firstBaseline + (index * ChartLayout.LineHeight));
        var end = layout.PlaceOf(bar.Value);
        canvas.FillRectangle(layout.Left, middle - HalfBar, end, middle + HalfBar, Black);
        canvas.FillRectangle(layout.Left, middle - HalfBar + Outline, end - Outline, middle + HalfBar - Outline, BarShade);
        if (bar.Target is { } target)
            PaintTarget(layout.PlaceOf(target), middle);
        var value = layout.Shown(bar.Value);
        layout.Letters.Draw(canvas, value, ChartLayout.Width - ChartLayout.Edge - layout.Letters.WidthOf(value), middle + MiddleToBaseline);
    }

    /// <summary>A line across the bar with a wedge on it, so that it is not taken for the end of a bar.</summary>
    private void PaintTarget(int place, int middle)
    {
        canvas.FillRectangle(place - 2, middle - HalfBar - 4, place + 2, middle + HalfBar + 5, Black);
        var wedge = new PolygonFill();
        wedge.Add([(place - 9, middle - HalfBar - 7), (place + 9, middle - HalfBar - 7), (place, middle - HalfBar + 7)]);
        wedge.Paint(canvas, Black);
    }

    private void PaintLegend()
    {
        var text = AppTexts.Get("paper.target", Language.Vietnamese) + (layout.Target.Length > 0 ? ": " + layout.Target : "");
        var middle = bottom + (2 * ChartLayout.LineHeight) + ChartLayout.Gap;
        PaintTarget(layout.Left + ChartLayout.Gap, middle);
        layout.Letters.Draw(canvas, text, layout.Left + (3 * ChartLayout.Gap), middle + MiddleToBaseline);
    }
}
