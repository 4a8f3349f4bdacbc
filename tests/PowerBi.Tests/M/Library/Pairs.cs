using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>What <c>{"a", …}</c> and <c>{{"a", …}, {"b", …}}</c> say: one list for each column.</summary>
internal static class Pairs
{
    public static IReadOnlyList<MList> Of(Arguments given, int place)
    {
        var list = given.List(place);
        return list.Count > 0 && list[0] is string
            ? [list]
            : [.. list.Values().Select(item => item as MList ?? throw MException.NotOfType(item, MType.List))];
    }
}
