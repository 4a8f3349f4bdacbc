namespace Tcns.Functions.Documents.Charts;

/// <summary>A chart as a picture for a paper: 200 dots an inch, as wide as the text.</summary>
/// <param name="Png">Its file.</param>
/// <param name="Width">In dots.</param>
/// <param name="Height">In dots.</param>
/// <param name="Description">What it shows, in words, with every number.</param>
internal sealed record ChartPicture(byte[] Png, int Width, int Height, string Description)
{
    public const int DotsPerInch = 200;
}
