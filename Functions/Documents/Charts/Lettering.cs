namespace Tcns.Functions.Documents.Charts;

/// <summary>Letters of one size: measured, broken into lines, drawn.</summary>
/// <param name="font">Whose letters.</param>
/// <param name="size">Of the em, in whatever unit is measured.</param>
internal sealed class Lettering(TrueTypeFont font, double size)
{
    private const string Ellipsis = "…";

    private readonly double scale = size / font.UnitsPerEm;

    public double WidthOf(string text) => text.Sum(letter => font.WidthOf(font.GlyphOf(letter))) * scale;

    /// <summary>Broken at blanks; a word that is too wide, and what more than the last line holds, is cut short.</summary>
    public IReadOnlyList<string> Lines(string text, double width, int most)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
            if (lines[^1].Length == 0 || WidthOf(longer) <= width || lines.Count == most)
                lines[^1] = longer;
            else
                lines.Add(word);
        }

        return [.. lines.Select(line => Cut(line, width))];
    }

    /// <param name="canvas">What is drawn on.</param>
    /// <param name="text">In black, in one line.</param>
    /// <param name="left">Where its first letter begins.</param>
    /// <param name="baseline">What the letters stand on, from the top.</param>
    public void Draw(Canvas canvas, string text, double left, double baseline)
    {
        foreach (var glyph in text.Select(font.GlyphOf))
        {
            var fill = new PolygonFill();

            // On whole dots the same letter is the same picture, which packs a chart to a half.
            var start = Math.Round(left);
            foreach (var contour in font.OutlineOf(glyph))
                fill.Add(contour.Flattened().Select(corner => (start + (corner.X * scale), baseline - (corner.Y * scale))));
            fill.Paint(canvas, shade: 0);
            left += font.WidthOf(glyph) * scale;
        }
    }

    private string Cut(string line, double width)
    {
        if (WidthOf(line) <= width)
            return line;
        var (end, room) = (0, width - WidthOf(Ellipsis));
        while (end < line.Length && (room -= WidthOf(line[end..(end + 1)])) >= 0)
            end++;
        return line[..end].TrimEnd() + Ellipsis;
    }
}
