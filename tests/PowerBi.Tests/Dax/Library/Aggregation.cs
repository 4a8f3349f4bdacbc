using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

/// <summary>What aggregations make of values, whether a column's or an iteration's. BLANK counts nowhere; of none comes BLANK.</summary>
internal static class Aggregation
{
    public static object? Sum(IEnumerable<object?> values)
    {
        object? sum = null;
        foreach (var value in values)
        {
            if (value is not null && !Values.IsNumber(value))
                throw Values.NotA("number", value);
            sum = Operators.Add(sum, value);
        }

        return sum;
    }

    public static object? Average(IEnumerable<object?> values)
    {
        var known = values.Where(value => value is not null).ToList();
        return Sum(known) switch
        {
            null => null,
            decimal sum => decimal.Round(sum / known.Count, 4, MidpointRounding.AwayFromZero),
            var sum => Values.Double(sum) / known.Count,
        };
    }

    public static object? Least(IEnumerable<object?> values) => Extreme(values, sign: -1);

    public static object? Greatest(IEnumerable<object?> values) => Extreme(values, sign: 1);

    public static object? Count(IEnumerable<object?> values) => NoneIsBlank(values.LongCount(value => value is not null));

    public static object? NoneIsBlank(long count) => count == 0 ? null : count;

    private static object? Extreme(IEnumerable<object?> values, int sign)
    {
        object? extreme = null;
        foreach (var value in values)
        {
            if (value is bool)
                throw Values.NotA("number, text or date", value);
            if (value is not null && (extreme is null || Operators.Compare(value, extreme) * sign > 0))
                extreme = value;
        }

        return extreme;
    }
}
