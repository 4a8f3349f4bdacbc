using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>A value is null (BLANK), long, decimal (fixed), double, string, bool or DateTime; these are its conversions.</summary>
internal static class Values
{
    public static bool IsNumber([NotNullWhen(true)] object? value) => value is long or decimal or double;

    public static int CompareNumbers(object left, object right) => (left, right) switch
    {
        (long first, long second) => first.CompareTo(second),
        (double first, _) => first.CompareTo(Double(right)),
        (_, double second) => Double(left).CompareTo(second),
        _ => Fixed(left).CompareTo(Fixed(right)),
    };

    public static double Double(object value) => value switch
    {
        long whole => whole,
        decimal fixedDecimal => (double)fixedDecimal,
        double floating => floating,
        _ => throw NotA("number", value),
    };

    public static decimal Fixed(object value) => value switch
    {
        long whole => whole,
        decimal fixedDecimal => fixedDecimal,
        double floating => (decimal)floating,
        _ => throw NotA("number", value),
    };

    public static bool Truth(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        long whole => whole != 0,
        decimal fixedDecimal => fixedDecimal != 0,
        double floating => floating != 0,
        _ => throw NotA("truth value", value),
    };

    /// <summary>As <c>&amp;</c> joins it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        _ => throw new DaxException($"{Name(value)} becomes text only with FORMAT."),
    };

    public static string Name(object? value) => value switch
    {
        null => "BLANK",
        string => "text",
        bool => "a truth value",
        DateTime => "a date",
        TableValue => "a table",
        _ => "a number",
    };

    public static DaxException NotA(string wanted, object? value) => new($"A {wanted} is needed, not {Name(value)}.");

    /// <summary>What a caller or a file holds, as the column keeps it.</summary>
    public static object? Stored(object? value, DaxType type) => (type, value) switch
    {
        (_, null or DBNull) => null,
        (DaxType.Text, string text) => Composed(text),
        (DaxType.WholeNumber, sbyte or byte or short or ushort or int or uint or long) => Whole(value),
        (DaxType.FixedDecimal, int or long or decimal) => FourDecimals(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        (DaxType.FloatingPoint, int or long or float or double or decimal) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        (DaxType.Date, DateOnly day) => day.ToDateTime(TimeOnly.MinValue),
        (DaxType.Date, DateTime instant) => DateTime.SpecifyKind(instant, DateTimeKind.Unspecified),
        (DaxType.Boolean, bool) => value,
        _ => throw new DaxException($"a column of type {type} does not take {value} of type {value.GetType().Name}"),
    };

    private static object Whole(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Composed(string text) =>
        text.IsNormalized()
            ? text.TrimEnd(' ') // as the engine does
            : throw new DaxException($"\"{text}\" is not in Unicode's form C");

    private static decimal FourDecimals(decimal value) =>
        decimal.Round(value, 4) == value
            ? value
            : throw new DaxException($"a fixed decimal keeps four decimals, {value.ToString(CultureInfo.InvariantCulture)} has more");
}
