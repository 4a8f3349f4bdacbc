using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

/// <summary>Aggregations over a column's visible rows.</summary>
internal static class ColumnFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("SUM", "c", call => Aggregation.Sum(Numbers(call))),
        new("AVERAGE", "c", call => Aggregation.Average(Numbers(call))),
        new("MIN", "s?s", call => Either(call, Aggregation.Least)),
        new("MAX", "s?s", call => Either(call, Aggregation.Greatest)),
        new("COUNT", "c", call => Aggregation.Count(Cells(NotBoolean(call)))),
        new("COUNTBLANK", "c", call => Aggregation.NoneIsBlank(Cells(call).LongCount(IsBlank))),
        new("DISTINCTCOUNT", "c", call => Aggregation.NoneIsBlank(DistinctValues(call).LongCount())),
        new("DISTINCTCOUNTNOBLANK", "c", call => Aggregation.Count(DistinctValues(call))),
    ];

    private static IEnumerable<object?> Numbers(Invocation call) =>
        call.Column(0).IsNumber ? Cells(call) : throw new DaxException($"{call.Column(0)} holds no numbers.");

    private static IEnumerable<object?> Cells(Invocation call)
    {
        var column = call.Column(0);
        return call.Visible(column).Select(row => column[row]);
    }

    private static IEnumerable<object?> DistinctValues(Invocation call)
    {
        var column = call.Column(0);
        return Distinct.Codes(column, call.Visible(column)).Select(code => column.Values[code]);
    }

    /// <summary>Of two single values the one; BLANK then counts as 0, unless both are BLANK.</summary>
    private static object? Either(Invocation call, Func<IEnumerable<object?>, object?> extreme)
    {
        if (call.Count == 1)
            return extreme(DistinctValues(call));
        var (first, second) = (call.Scalar(0), call.Scalar(1));
        return first is null && second is null ? null : extreme([first ?? Zero(second), second ?? Zero(first)]);
    }

    private static object Zero(object? other) =>
        Values.IsNumber(other) ? 0L : throw new DaxException($"BLANK against {Values.Name(other)} is not documented for MIN and MAX.");

    private static Invocation NotBoolean(Invocation call) =>
        call.Column(0).Type != DaxType.Boolean ? call : throw new DaxException("COUNT does not take truth values.");

    private static bool IsBlank(object? value) =>
        value is not "" ? value is null : throw new DaxException("COUNTBLANK among empty texts is not known here.");
}
