using System.Globalization;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Tcns.Analytics.OData;

/// <summary>A literal of a query as a bound value.</summary>
internal static class ConstantSql
{
    public static SqlPart Write(ConstantNode node, SqlValues values) => node.Value switch
    {
        null => SqlPart.Nothing,
        string text => SqlPart.Sure(values.Text(text), ODataKind.Text),
        bool truth => SqlPart.Sure(truth ? "TRUE" : "FALSE", ODataKind.Truth),
        int or short or byte or sbyte or long =>
            SqlPart.Sure(values.Whole(Convert.ToInt64(node.Value, CultureInfo.InvariantCulture)), ODataKind.Whole),
        decimal exact => SqlPart.Sure(values.Exact(exact), ODataKind.Exact),
        float or double => Floating(node, values),
        Date day => SqlPart.Sure(values.Day(new DateOnly(day.Year, day.Month, day.Day)), ODataKind.Day),
        DateTimeOffset instant => SqlPart.Sure(values.Instant(instant), ODataKind.Instant),
        _ => throw RefusedException.Unsupported($"Values such as {node.LiteralText} occur in no column."),
    };

    /// <summary>The parser takes 0.1 for a floating-point number; our columns are exact, so it is compared as it is written.</summary>
    private static SqlPart Floating(ConstantNode node, SqlValues values)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(node.LiteralText, style, CultureInfo.InvariantCulture, out var exact))
            return SqlPart.Sure(values.Exact(exact), ODataKind.Exact);

        var number = Convert.ToDouble(node.Value, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? SqlPart.Sure(values.Double(number), ODataKind.Double)
            : throw RefusedException.Unsupported($"{node.LiteralText} is the value of no column.");
    }
}
