namespace Tcns.Functions.Documents.Charts;

/// <summary>Reads the points of a simple glyph: flags, then all X, then all Y, each as the step from the point before.</summary>
internal static class GlyphReader
{
    private const int IsOn = 1;
    private const int XIsShort = 2;
    private const int YIsShort = 4;
    private const int IsRepeated = 8;
    private const int XIsSame = 16;
    private const int YIsSame = 32;

    /// <param name="tables">The font.</param>
    /// <param name="place">Behind the glyph's bounds.</param>
    /// <param name="contours">How many it has.</param>
    public static IReadOnlyList<GlyphContour> Read(FontTables tables, int place, int contours)
    {
        int[] ends = [.. Enumerable.Range(0, contours).Select(contour => (int)tables.Word(place + (2 * contour)))];
        var flagsPlace = place + (2 * contours);
        flagsPlace += 2 + tables.Word(flagsPlace);
        var flags = ReadFlags(tables, ref flagsPlace, ends[^1] + 1);
        var xs = ReadSteps(tables, ref flagsPlace, flags, XIsShort, XIsSame);
        var ys = ReadSteps(tables, ref flagsPlace, flags, YIsShort, YIsSame);
        GlyphPoint[] points = [.. flags.Select((flag, point) => new GlyphPoint(xs[point], ys[point], (flag & IsOn) != 0))];
        return [.. ends.Select((end, contour) => new GlyphContour(points[(contour == 0 ? 0 : ends[contour - 1] + 1)..(end + 1)]))];
    }

    private static byte[] ReadFlags(FontTables tables, ref int place, int count)
    {
        var flags = new byte[count];
        for (var point = 0; point < count; point++)
        {
            flags[point] = tables.Byte(place++);
            if ((flags[point] & IsRepeated) == 0)
                continue;
            int times = tables.Byte(place++);
            Array.Fill(flags, flags[point], point + 1, times);
            point += times;
        }

        return flags;
    }

    private static int[] ReadSteps(FontTables tables, ref int place, byte[] flags, int isShort, int isSame)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var point = 0; point < flags.Length; point++)
        {
            if ((flags[point] & isShort) != 0)
            {
                value += (flags[point] & isSame) != 0 ? tables.Byte(place) : -tables.Byte(place);
                place++;
            }
            else if ((flags[point] & isSame) == 0)
            {
                value += tables.Signed(place);
                place += 2;
            }

            values[point] = value;
        }

        return values;
    }
}
