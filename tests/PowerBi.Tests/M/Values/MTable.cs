using System.Collections.Immutable;

namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>A table: its columns with their types, and its rows, which are made as they are asked for and then kept.</summary>
internal sealed class MTable
{
    private readonly List<object?[]> kept = [];
    private readonly IEnumerable<object?[]> made;
    private IEnumerator<object?[]>? making;
    private Exception? trouble;
    private bool ended;

    public MTable(IEnumerable<MColumn> columns, IEnumerable<object?[]> rows)
    {
        Columns = [.. columns];
        try
        {
            Shape = new MShape([.. Columns.Select(column => column.Name)]);
        }
        catch (MException twice)
        {
            throw MException.Expression($"The column name '{twice.Detail}' already exists in the table.", twice.Detail);
        }

        made = rows;
    }

    public ImmutableArray<MColumn> Columns { get; }

    public MShape Shape { get; }

    /// <summary>Each row's values, all worked out: an error in any of them is raised.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows => Cells().Select(cells =>
    {
        for (var i = 0; i < cells.Length; i++)
            Thunk.Force(cells, i);
        return (IReadOnlyList<object?>)cells;
    });

    public static MTable Of(IEnumerable<string> columns, params object?[][] rows) =>
        new(columns.Select(name => new MColumn(name, MType.Any)), rows);

    public int Place(string column) => Shape.Find(column) is var place and >= 0 ? place : throw MException.NoColumn(column);

    /// <summary>The values of one column.</summary>
    public IEnumerable<object?> Column(string name)
    {
        var place = Place(name);
        return Cells().Select(cells => Thunk.Force(cells, place));
    }

    public MRecord Record(object?[] cells) => new(Shape, cells);

    /// <summary>The rows as they stand, promises among their values.</summary>
    internal IEnumerable<object?[]> Cells()
    {
        for (var i = 0; Reaches(i); i++)
            yield return kept[i];
    }

    private bool Reaches(int index)
    {
        while (index >= kept.Count && !ended)
            Make();
        return index < kept.Count;
    }

    private void Make()
    {
        // An enumerator that has failed says only that it has ended: asked again, it must fail again.
        if (trouble is not null)
            throw trouble;
        try
        {
            making ??= made.GetEnumerator();
            if (making.MoveNext())
                kept.Add(making.Current);
            else
                ended = true;
        }
        catch (Exception caught)
        {
            trouble = caught;
            throw;
        }
    }
}
