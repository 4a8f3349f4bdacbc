using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

internal static class RankFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("RANKX", "tr?sww", Rank),
        new("TOPN", "st?rw*rw", Top) { ReturnsTable = true },
    ];

    /// <summary>BLANK ranks as 0. Without a value of its own the expression is ranked as it is where the call stands.</summary>
    private static object Rank(Invocation call)
    {
        var values = IteratorFunctions.Each(call, 0, 1).Select(Number).ToList();
        var value = Number(call.Has(2) ? call.Scalar(2) : call.Scalar(1));
        var sign = call.Descending(3) ? 1 : -1;
        var before = values.Where(other => Values.CompareNumbers(other, value) * sign > 0);
        return 1L + (IsDense(call) ? before.Distinct(ValueEquality.Instance).LongCount() : before.LongCount());
    }

    private static bool IsDense(Invocation call) => (call.Has(4) ? call.Word(4) : "SKIP") switch
    {
        "SKIP" => false,
        "DENSE" => true,
        var other => throw new DaxException($"RANKX does not know ties as {other}."),
    };

    private static object Number(object? value) =>
        value is null ? 0L : Values.IsNumber(value) ? value : throw Values.NotA("number to rank", value);

    private static TableValue Top(Invocation call)
    {
        var count = call.Whole(0);
        if (count < 0)
            throw new DaxException("TOPN of fewer than no rows.");
        return call.Has(2)
            ? RowOrder.Of(call, call.Table(1), firstExpression: 2, descendingUnlessSaid: true).First((int)count)
            : throw new DaxException("TOPN without an order takes any rows.");
    }
}
