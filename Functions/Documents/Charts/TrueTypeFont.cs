namespace Tcns.Functions.Documents.Charts;

/// <summary>
/// A TrueType font: which glyph a letter has, how wide it is, and its outline. It reads what Liberation Serif is made of: a cmap of format 4
/// with letters of the basic plane, and composite glyphs whose parts are moved and not scaled.
/// </summary>
internal sealed class TrueTypeFont
{
    private readonly FontTables tables;
    private readonly int segments;
    private readonly int segmentBytes;
    private readonly int outlines;
    private readonly int places;
    private readonly int widths;
    private readonly int widthCount;

    public TrueTypeFont(ReadOnlyMemory<byte> file)
    {
        tables = new FontTables(file);
        var head = tables.Start("head");
        UnitsPerEm = tables.Word(head + 18);
        if (tables.Word(head + 50) != 1)
            throw new InvalidDataException("The places of the font's glyphs are not long.");
        (outlines, places, widths) = (tables.Start("glyf"), tables.Start("loca"), tables.Start("hmtx"));
        widthCount = tables.Word(tables.Start("hhea") + 34);
        segments = FindLetters();
        segmentBytes = tables.Word(segments + 6);
    }

    /// <summary>Liberation Serif, which has the widths of Times New Roman.</summary>
    public static TrueTypeFont Serif { get; } = Load("LiberationSerif-Regular.ttf");

    public int UnitsPerEm { get; }

    /// <summary>0, the empty box, for a letter that the font lacks.</summary>
    public int GlyphOf(char letter)
    {
        var (ends, starts) = (segments + 14, segments + 16 + segmentBytes);
        for (var segment = 0; segment < segmentBytes; segment += 2)
        {
            if (letter > tables.Word(ends + segment))
                continue;
            var start = tables.Word(starts + segment);
            if (letter < start)
                return 0;
            var delta = tables.Word(starts + segmentBytes + segment);
            var offsetPlace = starts + (2 * segmentBytes) + segment;
            var offset = tables.Word(offsetPlace);
            var glyph = offset == 0 ? letter : tables.Word(offsetPlace + offset + (2 * (letter - start)));
            return offset != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    /// <summary>In units of the font.</summary>
    public int WidthOf(int glyph) => tables.Word(widths + (4 * Math.Min(glyph, widthCount - 1)));

    /// <summary>The closed contours of a glyph, in units of the font, upwards from the base line.</summary>
    public IReadOnlyList<GlyphContour> OutlineOf(int glyph)
    {
        var place = outlines + tables.Long(places + (4 * glyph));
        if (place == outlines + tables.Long(places + (4 * (glyph + 1))))
            return [];
        var contours = tables.Signed(place);
        return contours < 0 ? ReadParts(place + 10) : GlyphReader.Read(tables, place + 10, contours);
    }

    private List<GlyphContour> ReadParts(int place)
    {
        const int hasWords = 1;
        const int isMoved = 2;
        const int isScaled = 0x8 | 0x40 | 0x80;
        const int isFollowed = 0x20;
        var whole = new List<GlyphContour>();
        int flags;
        do
        {
            flags = tables.Word(place);
            if ((flags & isMoved) == 0 || (flags & isScaled) != 0)
                throw new InvalidDataException("A part of the glyph is scaled, or placed by points.");
            var isWide = (flags & hasWords) != 0;
            var (x, y) = isWide ? (tables.Signed(place + 4), tables.Signed(place + 6)) : (tables.SignedByte(place + 4), tables.SignedByte(place + 5));
            whole.AddRange(OutlineOf(tables.Word(place + 2)).Select(contour => contour.Moved(x, y)));
            place += isWide ? 8 : 6;
        }
        while ((flags & isFollowed) != 0);
        return whole;
    }

    /// <summary>The table of letters for Unicode's basic plane.</summary>
    private int FindLetters()
    {
        var cmap = tables.Start("cmap");
        for (var entry = cmap + 4; entry < cmap + 4 + (8 * tables.Word(cmap + 2)); entry += 8)
        {
            var place = cmap + tables.Long(entry + 4);
            if (tables.Word(entry) == 3 && tables.Word(entry + 2) == 1 && tables.Word(place) == 4)
                return place;
        }

        throw new InvalidDataException("The font has no table of letters in format 4.");
    }

    private static TrueTypeFont Load(string name)
    {
        using var stream = typeof(TrueTypeFont).Assembly.GetManifestResourceStream(typeof(TrueTypeFont), name)
            ?? throw new InvalidOperationException("No font " + name + ".");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFont(file);
    }
}
