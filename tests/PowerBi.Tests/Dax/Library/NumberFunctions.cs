using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

internal static class NumberFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("DIVIDE", "ss?s", Divide),
        new("ROUND", "ss", call => Round(call.Scalar(0), call.Whole(1))),
        new("INT", "s", call => Floor(call.Scalar(0))),
        new("ABS", "s", call => Operators.Compare(call.Scalar(0), 0L) < 0 ? Operators.Negate(call.Scalar(0)) : call.Scalar(0)),
        new("MOD", "ss", Modulo),
    ];

    private static object? Divide(Invocation call)
    {
        var dividend = call.Scalar(0);
        var divisor = call.Scalar(1);
        if (divisor is null || Values.Double(divisor) == 0)
            return call.Has(2) ? call.Scalar(2) : null;
        return dividend is null ? null : Values.Double(dividend) / Values.Double(divisor);
    }

    /// <summary>Half away from zero, at the digits that a person sees (15), as Excel and DAX do.</summary>
    private static object? Round(object? value, long digits) => value switch
    {
        null => null,
        long whole when digits >= 0 => whole,
        decimal fixedDecimal => Round(fixedDecimal, digits),
        long whole => (long)Round(whole, digits),
        double floating when double.IsFinite(floating) && Math.Abs(floating) < 1e15 => (double)Round((decimal)floating, digits),
        _ => throw Values.NotA("finite number below 10^15", value),
    };

    private static decimal Round(decimal value, long digits)
    {
        if (digits >= 0)
            return decimal.Round(value, (int)digits, MidpointRounding.AwayFromZero) + 0m;
        var unit = (decimal)Math.Pow(10, -digits);
        return decimal.Round(value / unit, 0, MidpointRounding.AwayFromZero) * unit;
    }

    private static object? Floor(object? value) => value switch
    {
        null => null,
        long => value,
        decimal or double => (long)decimal.Floor(Values.Fixed(value)),
        _ => throw Values.NotA("number", value),
    };

    /// <summary>The sign is the divisor's.</summary>
    private static object Modulo(Invocation call)
    {
        var (number, divisor) = (call.Whole(0), call.Whole(1));
        if (divisor == 0)
            throw new DaxException("MOD by zero is an error.");
        return ((number % divisor) + divisor) % divisor;
    }
}
