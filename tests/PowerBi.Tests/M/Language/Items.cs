using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <summary><c>{0}</c> of a list or table, <c>{[Name = "a"]}</c> of a table.</summary>
internal static class Items
{
    public static object? Of(object? target, object? key, bool optional) => (target, key) switch
    {
        (MList list, decimal index) => OfList(list, Whole(index), optional),
        (MTable table, decimal index) => OfTable(table, Whole(index), optional),
        (MTable table, MRecord wanted) => ByKey(table, wanted, optional),
        (MList or MTable, _) => throw new EvaluationGap($"an item taken by {ValueText.Of(key)} is not known."),
        (null, _) when optional => throw new EvaluationGap("{…}? of null is not known."),
        _ => throw MException.Expression($"We cannot apply indexing to the type {MType.Of(target).Word}.", target),
    };

    private static object? OfList(MList list, int index, bool optional) =>
        list.Reaches(index) || !optional ? list[index] : null;

    private static MRecord? OfTable(MTable table, int index, bool optional)
    {
        var found = table.Cells().Skip(index).FirstOrDefault();
        return found is not null ? table.Record(found) : optional ? null : throw MList.TooFew();
    }

    private static MRecord? ByKey(MTable table, MRecord wanted, bool optional)
    {
        var places = wanted.Names.Select(table.Place).ToArray();
        object?[]? found = null;
        foreach (var cells in table.Cells())
        {
            if (!Matches(cells, places, wanted))
                continue;
            if (found is not null)
                throw MException.Expression("The key matched more than one row in the table.", wanted);
            found = cells;
        }

        return found is not null ? table.Record(found)
            : optional ? null
            : throw MException.Expression("The key didn't match any rows in the table.", wanted);
    }

    private static bool Matches(object?[] cells, int[] places, MRecord wanted)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (!Equality.Same(Thunk.Force(cells, places[i]), wanted.At(i)))
                return false;
        }

        return true;
    }

    private static int Whole(decimal index) => index < 0 || index != decimal.Truncate(index)
        ? throw MException.Expression("The index cannot be negative or a fraction.", index)
        : (int)index;
}
