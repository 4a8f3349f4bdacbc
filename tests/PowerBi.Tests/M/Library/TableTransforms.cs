using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Other values and types in the same columns. A value that fails is an error where it stands, raised when it is asked for.</summary>
internal static class TableTransforms
{
    public static void Fill(Shelf shelf) => shelf
        .Function("Table.TransformColumns", 2, 4, Transform)
        .Function("Table.TransformColumnTypes", 2, 3, TransformTypes);

    private static MTable Transform(Arguments given)
    {
        if (given[3] is not (null or Constants.Error or Constants.Ignore))
            throw given.Gap("this way with missing columns is not known.");

        var table = given.Table(0);
        var columns = table.Columns.ToArray();
        var works = new Func<object?, object?>?[columns.Length];
        foreach (var change in Pairs.Of(given, 1))
        {
            var place = Place(given, table, change);
            if (place < 0)
                continue;
            var work = change[1] as IMFunction ?? throw MException.NotOfType(change[1], MType.Function);
            works[place] = value => new Thunk(() => work.Invoke([Thunk.Force(value)]));
            columns[place] = columns[place] with { Type = change.Count > 2 ? (MType)change[2]! : MType.Any };
        }

        // A default is for all that are not named.
        if (given[2] is IMFunction rest)
        {
            foreach (var place in Enumerable.Range(0, columns.Length).Where(place => works[place] is null))
            {
                works[place] = value => new Thunk(() => rest.Invoke([Thunk.Force(value)]));
                columns[place] = columns[place] with { Type = MType.Any };
            }
        }

        return Changed(table, columns, works);
    }

    private static int Place(Arguments given, MTable table, MList change)
    {
        var name = Arguments.TextOf(change[0]);
        return given[3] is Constants.Ignore ? table.Shape.Find(name) : table.Place(name);
    }

    private static MTable TransformTypes(Arguments given)
    {
        var culture = given.Culture(2);
        var table = given.Table(0);
        var columns = table.Columns.ToArray();
        var works = new Func<object?, object?>?[columns.Length];
        foreach (var change in Pairs.Of(given, 1))
        {
            var place = table.Place(Arguments.TextOf(change[0]));
            var type = change[1] as MType ?? throw MException.NotOfType(change[1], MType.Itself);
            works[place] = value => value is Thunk
                ? new Thunk(() => Conversion.Convert(Thunk.Force(value), type, culture))
                : Converted(value, type, culture);
            columns[place] = columns[place] with { Type = type };
        }

        return Changed(table, columns, works);
    }

    private static object? Converted(object? value, MType type, Culture culture)
    {
        try
        {
            return Conversion.Convert(value, type, culture);
        }
        catch (MException trouble)
        {
            return Thunk.Failed(trouble);
        }
    }

    private static MTable Changed(MTable table, MColumn[] columns, Func<object?, object?>?[] works) => new(columns, table.Cells().Select(cells =>
    {
        // Rows of texts alone may be arrays of texts, which take nothing else.
        object?[] changed = [.. cells];
        for (var i = 0; i < changed.Length; i++)
        {
            if (works[i] is { } work)
                changed[i] = work(changed[i]);
        }

        return changed;
    }));
}
