using System.Globalization;

namespace Tcns.Functions.Documents;

/// <summary>Numbers as they are written in Vietnamese, 1.234,5, whatever the machine knows of cultures, so that bytes stay the same.</summary>
internal static class PaperNumber
{
    private const string Percent = "%";
    private const int MostDigits = 2;

    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    public static string Of(PaperCell.Number number) => Of(number.Value, number.Digits) + UnitOf(number);

    /// <summary>With so many digits after the comma; a half is rounded away from zero, as spreadsheets do.</summary>
    public static string Of(decimal value, int digits) => Rounded(value, digits).ToString("N" + Digits(digits), Vietnamese);

    /// <summary>How many digits after the comma say a number, two at the most.</summary>
    public static int DigitsOf(decimal value) => Enumerable.Range(0, MostDigits).FirstOrDefault(digits => Rounded(value, digits) == Rounded(value, MostDigits), MostDigits);

    /// <summary>The format of a spreadsheet's cell. The unit is quoted: a bare % would multiply by a hundred.</summary>
    public static string FormatOf(PaperCell.Number number)
    {
        var unit = UnitOf(number).Replace("\"", "", StringComparison.Ordinal);
        return "#,##0" + (number.Digits > 0 ? "." + new string('0', number.Digits) : "") + (unit.Length > 0 ? "\"" + unit + "\"" : "");
    }

    /// <summary>A unit is held to its number by a blank that does not break; the sign of hundredths stands right behind.</summary>
    private static string UnitOf(PaperCell.Number number) => PaperText.Line(number.Unit ?? "") switch
    {
        "" => "",
        Percent => Percent,
        var unit => "\u00A0" + unit,
    };

    /// <summary>Without the sign that a rounded -0.04 would keep.</summary>
    private static decimal Rounded(decimal value, int digits) =>
        decimal.Round(value, digits, MidpointRounding.AwayFromZero) is var rounded && rounded == 0 ? 0 : rounded;

    private static string Digits(int digits) => digits.ToString(CultureInfo.InvariantCulture);
}
