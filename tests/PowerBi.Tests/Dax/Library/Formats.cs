using System.Globalization;
using System.Text.RegularExpressions;
using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

/// <summary>FORMAT for the model's culture: decimal comma, thousands with a point.</summary>
internal static partial class Formats
{
    // A month or a year alone, too; separators are written as they stand.
    private static readonly string[] Dates = ["dd/MM/yyyy", "MM/yyyy", "dd/MM", "yyyy"];

    public static string Write(object? value, string format, string? culture)
    {
        if (culture is not (null or "vi-VN"))
            throw new DaxException($"FORMAT for {culture} is not known here.");
        if (value is null)
            return "";
        if (value is DateTime date && Dates.Contains(format))
            return date.ToString(format, CultureInfo.InvariantCulture);
        if (Values.IsNumber(value) && NumberFormat().IsMatch(format))
            return Number(value, format);
        throw new DaxException($"FORMAT of {Values.Name(value)} as \"{format}\" is not known here.");
    }

    private static string Number(object value, string format)
    {
        if (value is double floating && (!double.IsFinite(floating) || Math.Abs(floating) >= 1e15))
            throw new DaxException("FORMAT of an infinite or very large number is not known here.");
        var number = Values.Fixed(value);
        var digits = format.Contains('.', StringComparison.Ordinal) ? format.Length - format.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return number < 0 && decimal.Round(number, digits, MidpointRounding.AwayFromZero) == 0
            ? throw new DaxException("FORMAT of a negative number that rounds to zero is not documented; use ROUND before.")
            : number.ToString(format, TextOrder.Culture);
    }

    [GeneratedRegex(@"^(#,)?0(\.0+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberFormat();
}
