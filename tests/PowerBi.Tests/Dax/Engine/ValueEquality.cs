namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>Equal as keys of a column or a group: one kind of number equals another, text is compared without case.</summary>
internal sealed class ValueEquality : IEqualityComparer<object?>
{
    public static ValueEquality Instance { get; } = new();

    public new bool Equals(object? x, object? y) => (x, y) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string left, string right) => TextOrder.Same(left, right),
        _ => Values.IsNumber(x) && Values.IsNumber(y) ? Values.CompareNumbers(x, y) == 0 : x.Equals(y),
    };

    public int GetHashCode(object? obj) => obj switch
    {
        null => 0,
        string text => StringComparer.OrdinalIgnoreCase.GetHashCode(text),
        long whole => ((double)whole).GetHashCode(),
        decimal fixedDecimal => ((double)fixedDecimal).GetHashCode(),
        _ => obj.GetHashCode(),
    };
}
