using System.Globalization;

namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>M's order of values: only those of one type have one.</summary>
internal static class Order
{
    /// <summary>Null where either is null, as M's comparisons then are neither true nor false.</summary>
    public static int? Compare(string sign, object? left, object? right) =>
        left is null || right is null ? null : OfTwo(left, right) ?? throw NotFor(sign, left, right);

    /// <summary>For sorting: null is first.</summary>
    public static int ForSorting(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => OfTwo(left, right) ?? throw new EvaluationGap($"{MType.Of(left).Word} and {MType.Of(right).Word} are not sorted together."),
    };

    public static int OfNumbers(object left, object right) => (left, right) switch
    {
        (decimal one, decimal other) => one.CompareTo(other),
        _ => Convert.ToDouble(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right, CultureInfo.InvariantCulture)),
    };

    public static MException NotFor(string sign, object? left, object? right) =>
        MException.Expression($"We cannot apply operator {sign} to types {MType.Of(left).Word} and {MType.Of(right).Word}.");

    private static int? OfTwo(object left, object right) => (left, right) switch
    {
        (string one, string other) => string.CompareOrdinal(one, other),
        (decimal or double, decimal or double) => OfNumbers(left, right),
        (DateOnly one, DateOnly other) => one.CompareTo(other),
        (DateTime one, DateTime other) => one.CompareTo(other),
        (DateTimeOffset one, DateTimeOffset other) => one.CompareTo(other),
        (TimeSpan one, TimeSpan other) => one.CompareTo(other),
        (bool one, bool other) => one.CompareTo(other),
        _ => null,
    };
}
