using System.Globalization;
using System.Text.RegularExpressions;

namespace Tcns.Functions.Sheets;

/// <summary>Times of day as people type them, and as Excel writes them to CSV; seconds do not count.</summary>
internal static partial class TimeText
{
    public static bool TryRead(string text, out TimeOnly time)
    {
        var match = Times().Match(text);
        time = match.Success ? new TimeOnly(Number(match.Groups["hour"]), Number(match.Groups["minute"])) : default;
        return match.Success;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    /// <summary>8h30 and 8g30 are Vietnamese: <c>giờ</c> is the hour.</summary>
    [GeneratedRegex(
        @"\A(?<hour>[01]?[0-9]|2[0-3])(:(?<minute>[0-5][0-9])(:[0-5][0-9])?|\s?[hHgG]\s?(?<minute>[0-5][0-9])?)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Times();
}
