namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>M's <c>=</c>: values of different types are different; numbers are compared as numbers, texts by their characters.</summary>
internal static class Equality
{
    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string one, string other) => string.Equals(one, other, StringComparison.Ordinal),
        (decimal or double, decimal or double) => Order.OfNumbers(left, right) == 0,
        (MList one, MList other) => one.Count == other.Count && one.Values().Zip(other.Values()).All(pair => Same(pair.First, pair.Second)),
        (MRecord one, MRecord other) => one.Names.Count == other.Names.Count
            && one.Names.All(name => other.TryGet(name, out var value) && Same(one[name], value)),
        (MTable, MTable) or (IMFunction, IMFunction) or (MBinary, MBinary) or (MType, MType) =>
            throw new EvaluationGap($"Two values of type {MType.Of(left).Word} are not compared."),
        _ => left.Equals(right),
    };

    /// <summary>The same for every two values that are <see cref="Same"/>.</summary>
    public static int Hash(object? value) => value switch
    {
        null => 0,
        decimal number => ((double)number).GetHashCode(),
        MList list => list.Values().Aggregate(17, (hash, item) => HashCode.Combine(hash, Hash(item))),
        MRecord record => record.Names.Aggregate(19, (hash, name) => hash ^ HashCode.Combine(Hash(name), Hash(record[name]))),
        MTable or IMFunction or MBinary or MType => 0,
        _ => value.GetHashCode(),
    };
}
