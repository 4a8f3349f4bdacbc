namespace Tcns.Functions.Documents.Charts;

/// <summary>
/// Fills polygons line by line with soft edges: each line of the picture is cut by several thin ones, on which the spans inside are found
/// and measured exactly. Inside is where contours wind around (so parts of a letter may overlap).
/// </summary>
internal sealed class PolygonFill
{
    private const int CutsPerLine = 8;

    private readonly List<Edge> edges = [];

    /// <param name="corners">Of a closed polygon, in dots of the picture, downwards.</param>
    public void Add(IEnumerable<(double X, double Y)> corners)
    {
        (double X, double Y)[] all = [.. corners];
        foreach (var (place, (x, y)) in all.Index())
        {
            var next = all[(place + 1) % all.Length];
            if (y < next.Y)
                edges.Add(new Edge(x, y, next.X, next.Y, 1));
            else if (y > next.Y)
                edges.Add(new Edge(next.X, next.Y, x, y, -1));
        }
    }

    public void Paint(Canvas canvas, byte shade)
    {
        if (edges.Count == 0)
            return;
        var left = (int)Math.Floor(edges.Min(edge => Math.Min(edge.X, edge.BottomX)));
        var right = (int)Math.Ceiling(edges.Max(edge => Math.Max(edge.X, edge.BottomX)));
        var coverage = new double[right - left + 1];
        for (var line = (int)Math.Floor(edges.Min(edge => edge.Y)); line < edges.Max(edge => edge.BottomY); line++)
        {
            Array.Clear(coverage);
            Edge[] touched = [.. edges.Where(edge => edge.Y < line + 1 && line < edge.BottomY)];
            for (var cut = 0; cut < CutsPerLine; cut++)
                AddSpans(touched, line + ((cut + 0.5) / CutsPerLine), left, coverage);
            foreach (var (place, share) in coverage.Index().Where(item => item.Item > 0))
                canvas.Cover(left + place, line, share, shade);
        }
    }

    private static void AddSpans(Edge[] touched, double y, int left, double[] coverage)
    {
        var (winding, start) = (0, 0.0);
        foreach (var edge in touched.Where(edge => edge.Y <= y && y < edge.BottomY).OrderBy(edge => edge.At(y)))
        {
            var before = winding;
            winding += edge.Direction;
            if (before == 0)
                start = edge.At(y) - left;
            else if (winding == 0)
                AddSpan(start, edge.At(y) - left, coverage);
        }
    }

    private static void AddSpan(double start, double end, double[] coverage)
    {
        for (var place = (int)start; place < end; place++)
            coverage[place] += (Math.Min(end, place + 1) - Math.Max(start, place)) / CutsPerLine;
    }

    /// <param name="X">At its top.</param>
    /// <param name="Y">Its top.</param>
    /// <param name="BottomX">At its bottom.</param>
    /// <param name="BottomY">Its bottom, below its top.</param>
    /// <param name="Direction">1 downwards, -1 upwards.</param>
    private readonly record struct Edge(double X, double Y, double BottomX, double BottomY, int Direction)
    {
        public double At(double y) => X + ((BottomX - X) * (y - Y) / (BottomY - Y));
    }
}
