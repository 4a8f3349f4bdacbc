namespace Tcns.Functions.Documents.Charts;

/// <summary>A picture in shades of grey, white at first. 0 is black.</summary>
internal sealed class Canvas(int width, int height)
{
    private const byte White = 255;

    private readonly byte[] shades = [.. Enumerable.Repeat(White, width * height)];

    public int Width => width;

    public int Height => height;

    public ReadOnlySpan<byte> Row(int y) => shades.AsSpan(y * width, width);

    /// <summary>What lies outside the picture is left out; one whose end is before its start is none.</summary>
    public void FillRectangle(int left, int top, int right, int bottom, byte shade)
    {
        for (var y = Math.Max(top, 0); y < Math.Min(bottom, height); y++)
            shades.AsSpan(y * width, width)[Math.Clamp(left, 0, width)..Math.Clamp(Math.Max(left, right), 0, width)].Fill(shade);
    }

    /// <param name="x">From the left.</param>
    /// <param name="y">From the top.</param>
    /// <param name="coverage">How much of the place is covered, from 0 to 1.</param>
    /// <param name="shade">What covers it.</param>
    public void Cover(int x, int y, double coverage, byte shade)
    {
        if (x < 0 || x >= width || y < 0 || y >= height)
            return;
        ref var old = ref shades[(y * width) + x];
        old = (byte)Math.Round(old + ((shade - old) * Math.Min(coverage, 1)), MidpointRounding.AwayFromZero);
    }
}
