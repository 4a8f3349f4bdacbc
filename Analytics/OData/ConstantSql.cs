using System.Globalization;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Tcns.Analytics.OData;

/// <summary>A literal of a query as a bound value.</summary>
internal static class ConstantSql
{
    /// <summary>With the 19 digits of a whole number it is what a decimal of the engine holds.</summary>
    public const int MostDecimals = 19;

    /// <summary>Takes away the zeros at a decimal's end.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    private const decimal Least = 0.0000000000000000001m;

    public static SqlPart Write(ConstantNode node, SqlValues values) => node.Value switch
    {
        null => SqlPart.Nothing,
        string text => SqlPart.Sure(values.Text(text), ODataKind.Text),
        bool truth => SqlPart.Sure(truth ? "TRUE" : "FALSE", ODataKind.Truth),
        int or short or byte or sbyte or long =>
            SqlPart.Sure(values.Whole(Convert.ToInt64(node.Value, CultureInfo.InvariantCulture)), ODataKind.Whole),
        decimal exact => Exact(exact, values),
        float or double => Floating(node, values),
        Date day => SqlPart.Sure(values.Day(new DateOnly(day.Year, day.Month, day.Day)), ODataKind.Day),
        DateTimeOffset instant => SqlPart.Sure(values.Instant(instant), ODataKind.Instant),
        _ => throw RefusedException.Unsupported($"Values such as {node.LiteralText} occur in no column."),
    };

    private static SqlPart Exact(decimal value, SqlValues values) => SqlPart.Sure(values.Exact(Shortened(value / One)), ODataKind.Exact);

    /// <summary>
    /// Longer than any column's, it lies between two values that a column may have: so does what is left of it, and whatever it is
    /// compared with lies on the same side.
    /// </summary>
    private static decimal Shortened(decimal value)
    {
        if (value.Scale <= MostDecimals)
            return value;
        var shorter = decimal.Round(value, MostDecimals - 1, MidpointRounding.ToZero);
        return shorter + (Math.Sign(value) * Least);
    }

    /// <summary>The parser takes 0.1 for a floating-point number; our columns are exact, so it is compared as it is written.</summary>
    private static SqlPart Floating(ConstantNode node, SqlValues values)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(node.LiteralText, style, CultureInfo.InvariantCulture, out var exact))
            return Exact(exact, values);

        var number = Convert.ToDouble(node.Value, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? SqlPart.Sure(values.Double(number), ODataKind.Double)
            : throw RefusedException.Unsupported($"{node.LiteralText} is the value of no column.");
    }
}
