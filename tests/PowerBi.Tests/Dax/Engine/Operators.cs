namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>
/// The operators as Microsoft's page on data types has them. Where its tables and its examples contradict each other, or
/// where the conversion is one that nobody should lean on (text as number, truth as number), the operation is refused.
/// </summary>
internal static class Operators
{
    public static object? Apply(string sign, object? left, object? right) => sign switch
    {
        "=" => Same(left, right),
        "==" => StrictlyEqual(left, right),
        "<>" => !Same(left, right),
        "<" => Compare(left, right) < 0,
        "<=" => Compare(left, right) <= 0,
        ">" => Compare(left, right) > 0,
        ">=" => Compare(left, right) >= 0,
        "&" => Join(left, right),
        "+" => Add(left, right),
        "-" => Subtract(left, right),
        "*" => Multiply(left, right),
        "/" => Divide(left, right),
        _ => throw new DaxException($"unknown operator {sign}"),
    };

    public static bool Same(object? left, object? right) => Compare(left, right) == 0;

    /// <summary><c>==</c>, and what IN uses: BLANK is equal to BLANK alone.</summary>
    public static bool StrictlyEqual(object? left, object? right) =>
        left is null || right is null ? left is null && right is null : Compare(left, right) == 0;

    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => Compare(Zero(right), right),
        (_, null) => Compare(left, Zero(left)),
        (string first, string second) => TextOrder.Compare(first, second),
        (bool first, bool second) => first.CompareTo(second),
        (DateTime first, DateTime second) => first.CompareTo(second),
        _ when Values.IsNumber(left) && Values.IsNumber(right) => Values.CompareNumbers(left, right),
        _ => throw new DaxException($"{Values.Name(left)} is not compared with {Values.Name(right)}."),
    };

    public static string Join(object? left, object? right) =>
        left is null && right is null
            ? throw new DaxException("BLANK joined with BLANK is not documented; make one of them text.")
            : Values.Text(left) + Values.Text(right);

    public static object? Negate(object? value) => value switch
    {
        null => null,
        long whole => -whole,
        decimal fixedDecimal => -fixedDecimal,
        double floating => -floating,
        _ => throw Values.NotA("number", value),
    };

    public static object? Add(object? left, object? right) => (left, right) switch
    {
        (null, _) => Summand(right),
        (_, null) => Summand(left),
        (DateTime day, long days) => day.AddDays(days),
        (long days, DateTime day) => day.AddDays(days),
        (long first, long second) => first + second,
        _ when Floats(left, right) => Values.Double(left) + Values.Double(right),
        _ => Fixed(Values.Fixed(left) + Values.Fixed(right)),
    };

    public static object? Subtract(object? left, object? right) => (left, right) switch
    {
        (_, null) => Summand(left),
        (DateTime day, long days) => day.AddDays(-days),
        (_, DateTime) => throw new DaxException("Days between dates are counted with DATEDIFF."),
        (null, _) => Negate(right),
        (long first, long second) => first - second,
        _ when Floats(left, right) => Values.Double(left) - Values.Double(right),
        _ => Fixed(Values.Fixed(left) - Values.Fixed(right)),
    };

    public static object? Multiply(object? left, object? right) => (left, right) switch
    {
        (null, _) => NoValue(right),
        (_, null) => NoValue(left),
        (long first, long second) => first * second,
        (decimal first, decimal second) => (double)first * (double)second,
        (decimal, double) or (double, decimal) => Fixed((decimal)(Values.Double(left) * Values.Double(right))),
        _ when Floats(left, right) => Values.Double(left) * Values.Double(right),
        _ => Fixed(Values.Fixed(left) * Values.Fixed(right)),
    };

    /// <summary>Division by zero is infinity here; only DIVIDE makes BLANK of it.</summary>
    public static object? Divide(object? left, object? right)
    {
        if (left is null)
            return right is null or 0L or 0m or 0d ? NoQuotient(right) : NoValue(right);
        var divisor = right is null ? 0d : Values.Double(right);
        return (left, right) switch
        {
            (long, decimal) => throw new DaxException("A whole number divided by a fixed decimal: the documentation contradicts itself."),
            (decimal dividend, long or double) when divisor != 0 => Fixed(dividend / Values.Fixed(right)),
            _ => Values.Double(left) / divisor,
        };
    }

    private static object? NoQuotient(object? right) =>
        right is null ? null : throw new DaxException("BLANK divided by zero is not documented; use DIVIDE.");

    private static bool Floats(object left, object right) => left is double || right is double;

    private static decimal Fixed(decimal value) => decimal.Round(value, 4, MidpointRounding.AwayFromZero);

    private static object? Summand(object? value) =>
        value is null or DateTime || Values.IsNumber(value) ? value : throw Values.NotA("number", value);

    private static object? NoValue(object? other) =>
        other is null || Values.IsNumber(other) ? null : throw Values.NotA("number", other);

    private static object Zero(object? other) => other switch
    {
        string => "",
        bool => false,
        DateTime => new DateTime(1899, 12, 30),
        _ => 0L,
    };
}
