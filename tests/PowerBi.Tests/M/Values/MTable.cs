using System.Collections.Immutable;

namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>
/// A table: its columns with their types, and its rows, which are made as they are asked for. What its columns are may itself be found out
/// only when they are asked for.
/// </summary>
internal sealed class MTable
{
    private readonly Lazy<Head> head;
    private readonly Kept<object?[]> rows;

    public MTable(IEnumerable<MColumn> columns, IEnumerable<object?[]> rows)
    {
        var known = Head.Of([.. columns]);
        head = new Lazy<Head>(known);
        this.rows = new Kept<object?[]>(rows);
    }

    /// <param name="later">Makes the table as soon as its columns or its rows are asked for.</param>
    public MTable(Func<MTable> later)
    {
        var made = new Lazy<MTable>(later, LazyThreadSafetyMode.PublicationOnly);
        head = new Lazy<Head>(() => made.Value.head.Value, LazyThreadSafetyMode.PublicationOnly);
        rows = new Kept<object?[]>(Enumerable.Range(0, 1).SelectMany(_ => made.Value.Cells()));
    }

    public ImmutableArray<MColumn> Columns => head.Value.Columns;

    public MShape Shape => head.Value.Shape;

    /// <summary>Each row's values, all worked out: an error in any of them is raised.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows => Cells().Select(cells =>
    {
        for (var i = 0; i < cells.Length; i++)
            Thunk.Force(cells, i);
        return (IReadOnlyList<object?>)cells;
    });

    /// <summary>Each value that is not of its column's type, which M itself does not check; null is of every type.</summary>
    public IEnumerable<string> Misfits => Rows.SelectMany(row => Columns.Zip(row)
        .Where(cell => !cell.First.Type.Fits(cell.Second))
        .Select(cell => $"{cell.First}: {ValueText.Of(cell.Second)}"));

    public int Place(string column) => Shape.Find(column) is var place and >= 0 ? place : throw MException.NoColumn(column);

    /// <summary>The values of one column.</summary>
    public IEnumerable<object?> Column(string name)
    {
        var place = Place(name);
        return Cells().Select(cells => Thunk.Force(cells, place));
    }

    /// <summary>The values of one column as they stand, promises among them.</summary>
    public MList Promises(string column)
    {
        var place = Place(column);
        return new MList(Cells().Select(cells => cells[place]));
    }

    public MRecord Record(object?[] cells) => new(Shape, cells);

    /// <summary>The rows as they stand, promises among their values.</summary>
    internal IEnumerable<object?[]> Cells() => rows.All();

    private sealed record Head(ImmutableArray<MColumn> Columns, MShape Shape)
    {
        public static Head Of(ImmutableArray<MColumn> columns)
        {
            try
            {
                return new Head(columns, new MShape([.. columns.Select(column => column.Name)]));
            }
            catch (MException twice)
            {
                throw MException.Expression($"The column name '{twice.Detail}' already exists in the table.", twice.Detail);
            }
        }
    }
}
