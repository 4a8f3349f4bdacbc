using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

internal static class IteratorFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("COUNTROWS", "t", call => Aggregation.NoneIsBlank(call.Table(0).Count)),
        new("SUMX", "tr", call => Aggregation.Sum(Each(call, 0, 1))),
        new("AVERAGEX", "tr", call => Aggregation.Average(Each(call, 0, 1))),
        new("MINX", "tr", call => Aggregation.Least(Each(call, 0, 1))),
        new("MAXX", "tr", call => Aggregation.Greatest(Each(call, 0, 1))),
        new("COUNTX", "tr", call => Aggregation.Count(Each(call, 0, 1))),
        new("CONCATENATEX", "tr?srw*rw", Concatenate),
    ];

    public static IEnumerable<object?> Each(Invocation call, int table, int expression) =>
        call.Table(table).Each(call.Scope).Select(row => Evaluator.Scalar(call.Arguments[expression], row));

    private static object? Concatenate(Invocation call)
    {
        var table = call.Table(0);
        var delimiter = call.Has(2) ? call.Text(2) : "";
        if (table.Count > 1 && !call.Has(3))
            throw new DaxException("CONCATENATEX of several rows without an order comes in any order.");
        var ordered = call.Has(3) ? RowOrder.Of(call, table, firstExpression: 3).Sorted() : table;
        return string.Join(delimiter, ordered.Each(call.Scope).Select(row => Values.Text(Evaluator.Scalar(call.Arguments[1], row))));
    }
}
