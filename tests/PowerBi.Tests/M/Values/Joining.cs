namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>M's <c>&amp;</c>.</summary>
internal static class Joining
{
    public static object? Join(object? left, object? right) => (left, right) switch
    {
        (null, null) => null,
        (null, string) or (string, null) => null,
        (string one, string other) => one + other,
        (MList one, MList other) => new MList(one.Items().Concat(other.Items())),
        (MRecord one, MRecord other) => Join(one, other),
        (MTable one, MTable other) => Joined.Tables([one, other]),
        (null, _) or (_, null) => throw new EvaluationGap($"null & {MType.Of(left ?? right).Word} is not known."),
        (DateOnly, _) => throw new EvaluationGap("A date joined with a time is not known."),
        _ => throw Order.NotFor("&", left, right),
    };

    /// <summary>The fields of both; of one that both have, the right one's.</summary>
    private static MRecord Join(MRecord left, MRecord right)
    {
        string[] names = [.. left.Names.Union(right.Names)];
        return new MRecord(new MShape(names), Array.ConvertAll(names, name =>
            right.Shape.Find(name) is var place and >= 0 ? right.Values[place] : left.Values[left.Shape.Find(name)]));
    }
}
