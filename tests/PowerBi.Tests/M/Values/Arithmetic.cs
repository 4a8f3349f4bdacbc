using System.Globalization;

namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>
/// M's arithmetic. Numbers are exact decimals as long as the result is one, else floating-point: Power Query's own are floating-point
/// unless they come from an exact column, so a sum of fractions may differ from the real one in its last digits.
/// </summary>
internal static class Arithmetic
{
    public static object? Add(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (decimal one, decimal other) => Exact(() => one + other, (double)one + (double)other),
        (decimal or double, decimal or double) => Float(left) + Float(right),
        (DateOnly day, TimeSpan length) => DateOnly.FromDateTime(day.ToDateTime(TimeOnly.MinValue) + length),
        (DateTime at, TimeSpan length) => at + length,
        (DateTimeOffset at, TimeSpan length) => at + length,
        (TimeSpan one, TimeSpan other) => one + other,
        (TimeSpan, DateOnly or DateTime or DateTimeOffset) => Add(right, left),
        _ => throw Order.NotFor("+", left, right),
    };

    public static object? Subtract(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (decimal one, decimal other) => Exact(() => one - other, (double)one - (double)other),
        (decimal or double, decimal or double) => Float(left) - Float(right),
        (DateOnly or DateTime or DateTimeOffset or TimeSpan, TimeSpan length) => Add(left, -length),
        (DateOnly one, DateOnly other) => TimeSpan.FromDays(one.DayNumber - other.DayNumber),
        (DateTime one, DateTime other) => one - other,
        (DateTimeOffset one, DateTimeOffset other) => one - other,
        _ => throw Order.NotFor("-", left, right),
    };

    public static object? Multiply(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (decimal one, decimal other) => Exact(() => one * other, (double)one * (double)other),
        (decimal or double, decimal or double) => Float(left) * Float(right),
        (TimeSpan length, decimal or double) => length * Float(right),
        (decimal or double, TimeSpan length) => length * Float(left),
        _ => throw Order.NotFor("*", left, right),
    };

    public static object? Divide(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (decimal one, decimal other) => Quotient(one, other),
        (decimal or double, decimal or double) => Float(left) / Float(right),
        (TimeSpan length, decimal or double) => length / Float(right),
        (TimeSpan one, TimeSpan other) => one / other,
        _ => throw Order.NotFor("/", left, right),
    };

    public static object? Negative(object? value) => value switch
    {
        null => null,
        decimal number => -number,
        double number => -number,
        TimeSpan length => -length,
        _ => throw MException.Expression($"We cannot apply operator - to type {MType.Of(value).Word}."),
    };

    public static double Float(object? number) => Convert.ToDouble(number, CultureInfo.InvariantCulture);

    private static object Quotient(decimal one, decimal other)
    {
        if (other == 0)
            return (double)one / (double)other;

        var quotient = one / other;
        return quotient * other == one ? quotient : (double)one / (double)other;
    }

    private static object Exact(Func<decimal> exact, double otherwise)
    {
        try
        {
            return exact();
        }
        catch (OverflowException)
        {
            return otherwise;
        }
    }
}
