namespace Tcns.Functions.Documents.Charts;

/// <summary>A closed contour. Points that are not on it pull the curve between their neighbours towards them.</summary>
internal sealed record GlyphContour(IReadOnlyList<GlyphPoint> Points)
{
    /// <summary>So many straight pieces look round at the sizes of a chart.</summary>
    private const int Pieces = 6;

    public GlyphContour Moved(int x, int y) => new([.. Points.Select(point => point with { X = point.X + x, Y = point.Y + y })]);

    /// <summary>The corners of a polygon that follows the contour.</summary>
    public IEnumerable<(double X, double Y)> Flattened()
    {
        var points = WithMiddles();
        for (var place = 0; place < points.Count; place++)
        {
            var (point, next) = (points[place], points[(place + 1) % points.Count]);
            if (point.IsOn)
            {
                yield return (point.X, point.Y);
                continue;
            }

            var before = points[(place + points.Count - 1) % points.Count];
            for (var piece = 1; piece < Pieces; piece++)
            {
                var part = (double)piece / Pieces;
                var rest = 1 - part;
                yield return (Curve(before.X, point.X, next.X), Curve(before.Y, point.Y, next.Y));

                double Curve(double from, double pull, double to) => (rest * rest * from) + (2 * rest * part * pull) + (part * part * to);
            }
        }
    }

    /// <summary>Between two points that pull, the contour runs through their middle.</summary>
    private List<GlyphPoint> WithMiddles()
    {
        var all = new List<GlyphPoint>(Points.Count * 2);
        for (var place = 0; place < Points.Count; place++)
        {
            var (point, next) = (Points[place], Points[(place + 1) % Points.Count]);
            all.Add(point);
            if (!point.IsOn && !next.IsOn)
                all.Add(new GlyphPoint((point.X + next.X) / 2, (point.Y + next.Y) / 2, IsOn: true));
        }

        return all;
    }
}
