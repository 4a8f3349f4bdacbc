using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

internal static class ListFunctions
{
    public static void Fill(Shelf shelf)
    {
        shelf.Function("List.Transform", 2, 2, given => Transform(given.List(0), given.Call(1)))
            .Function("List.Select", 2, 2, Select)
            .Function("List.Contains", 2, 2, given => given.List(0).Values().Any(item => Equality.Same(item, given[1])))
            .Function("List.PositionOf", 2, 2, given => (decimal)given.List(0).Values().ToList().FindIndex(item => Equality.Same(item, given[1])))
            .Function("List.First", 1, 2, given => given.List(0) is var list && list.Reaches(0) ? list[0] : given[1])
            .Function("List.Last", 1, 2, given => given.List(0) is { Count: > 0 } list ? list[list.Count - 1] : given[1])
            .Function("List.IsEmpty", 1, 1, given => !given.List(0).Reaches(0))
            .Function("List.Buffer", 1, 1, given => new MList([.. given.List(0).Values()]))
            .Function("List.Combine", 1, 1, given => new MList(given.List(0).Values().SelectMany(Items)))
            .Function("List.Distinct", 1, 1, given => new MList(given.List(0).Values().Distinct(SameValues.Comparer)))
            .Function("List.RemoveNulls", 1, 1, given => new MList(given.List(0).Values().Where(item => item is not null)))
            .Function("List.Accumulate", 3, 3, given => given.List(0).Values().Aggregate(given[1], (state, item) => Called(given.Call(2), state, item)))
            .Function("List.Zip", 1, 1, Zip)
            .Function("List.Sort", 1, 2, Sort);
    }

    internal static object? Called(IMFunction function, params object?[] arguments) => Thunk.Force(function.Invoke(arguments));

    private static MList Transform(MList list, IMFunction function) =>
        new(list.Items().Select(item => new Thunk(() => function.Invoke([Thunk.Force(item)]))));

    /// <summary>What a condition that is neither true nor false does here is not known.</summary>
    private static MList Select(Arguments given)
    {
        var (list, condition) = (given.List(0), given.Call(1));
        return new MList(list.Values().Where(item => Called(condition, item) switch
        {
            bool kept => kept,
            null => throw given.Gap("a condition that gives null is not known."),
            var other => throw MException.NotOfType(other, MType.Logical),
        }));
    }

    private static IEnumerable<object?> Items(object? list) =>
        list is MList items ? items.Items() : throw MException.NotOfType(list, MType.List);

    private static object? Zip(Arguments given)
    {
        MList[] lists = [.. given.List(0).Values().Select(list => list as MList ?? throw MException.NotOfType(list, MType.List))];
        var longest = lists.Length == 0 ? 0 : lists.Max(list => list.Count);
        return new MList(Enumerable.Range(0, longest).Select(at => new MList(lists.Select(list => list.Reaches(at) ? list[at] : null))));
    }

    /// <summary>By the values themselves, by <c>Order.Descending</c>, by a key, or by <c>{key, order}</c>. What is equal keeps its order.</summary>
    private static object? Sort(Arguments given)
    {
        var (key, order) = given[1] switch
        {
            null => (null, 0m),
            decimal direction => (null, direction),
            IMFunction function => (function, 0m),
            MList { Count: 2 } both when both[0] is IMFunction function && both[1] is decimal direction => (function, direction),
            _ => throw given.Gap("this order is not known."),
        };
        var sign = order == Constants.Descending ? -1 : 1;
        var keyed = given.List(0).Values().Select(item => (Key: key is null ? item : Called(key, item), Item: item));
        return new MList(Later(() => keyed.Sorted((one, other) => sign * Order.ForSorting(one.Key, other.Key)).Select(one => one.Item)));
    }

    private static IEnumerable<object?> Later(Func<IEnumerable<object?>> items)
    {
        foreach (var item in items())
            yield return item;
    }
}
