using System.Globalization;
using System.Text.RegularExpressions;

namespace Tcns.Functions.Sheets;

/// <summary>Numbers that are kept as text. A comma is the decimal sign; a point before three digits groups thousands.</summary>
internal static partial class NumberText
{
    public static bool TryWhole(string text, out decimal number)
    {
        number = 0;
        return (Digits().IsMatch(text) || Grouped().IsMatch(text)) && TryParse(text.Replace(".", "", StringComparison.Ordinal), out number);
    }

    public static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        if (Comma().IsMatch(text))
            return TryParse(text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), out number);
        return (Digits().IsMatch(text) || Point().IsMatch(text)) && TryParse(text, out number);
    }

    private static bool TryParse(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"\A-?[0-9]{1,28}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A-?[1-9][0-9]{0,2}(\.[0-9]{3}){1,8}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\A-?([0-9]{1,14}|[1-9][0-9]{0,2}(\.[0-9]{3}){1,4}),[0-9]{1,14}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comma();

    /// <summary>Three digits after the point could be thousands, unless a zero stands before it.</summary>
    [GeneratedRegex(@"\A-?([0-9]{1,14}\.([0-9]{1,2}|[0-9]{4,14})|0\.[0-9]{3})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Point();
}
