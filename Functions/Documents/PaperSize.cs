using System.Globalization;

namespace Tcns.Functions.Documents;

/// <summary>A4 and its margins, in twips (1,440 an inch). Decree 30/2020: top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20.</summary>
internal static class PaperSize
{
    public const int Width = 11_906;
    public const int Height = 16_838;

    /// <summary>20 mm, rounded up.</summary>
    public const int Top = 1_134;
    public const int Bottom = 1_134;

    /// <summary>30 mm, rounded up.</summary>
    public const int Left = 1_701;

    /// <summary>15 mm, rounded up: the widest tables.</summary>
    public const int Right = 851;

    public const int TextWidth = Width - Left - Right;

    /// <summary>90.5 mm, for which the national title at 12 points is narrow enough.</summary>
    public const int NationWidth = 5_130;

    public const int TwipsPerPoint = 20;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
