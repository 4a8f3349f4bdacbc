using Tcns.Domain.Forms;

namespace Tcns.Functions.Sheets;

/// <summary>
/// Finds the headings of a table in a sheet, in whatever order. A heading that nobody knows is a fault: were it left out, one
/// that is mistyped would take its column with it silently.
/// </summary>
internal sealed class TableHeader
{
    /// <summary>A title and some lines may stand over the headings.</summary>
    private const int RowsLookedAt = 10;

    private readonly SheetTable table;
    private readonly Sheet sheet;
    private readonly CellFaults faults = new();
    private readonly Dictionary<string, Cell> headings = new(StringComparer.Ordinal);

    private TableHeader(SheetTable table, Sheet sheet)
    {
        this.table = table;
        this.sheet = sheet;
    }

    public static TableReading Read(SheetTable table, Sheet sheet) => new TableHeader(table, sheet).Read();

    private TableReading Read()
    {
        var header = sheet.Rows.Take(RowsLookedAt).MaxBy(row => row.Cells.Count(cell => ColumnOf(cell) is not null));
        foreach (var cell in header?.Cells ?? [])
            Take(cell);
        foreach (var column in table.Columns.Where(column => column.IsRequired && !headings.ContainsKey(column.Key)))
            faults.Add(new CellFault(sheet.Name, FaultCodes.MissingHeading, header?.Number, Limit: new TextList([column.Heading])));
        var rows = sheet.Rows.SkipWhile(row => header is null || row.Number <= header.Number).ToList();
        if (rows is [var first, ..] && IsExplanation(first))
            rows.RemoveAt(0);
        NoteUnheaded(header, rows);
        return faults.All.Count > 0 ? new TableReading([], faults) : new TableReading([.. rows.Select(Row)], faults);
    }

    private void Take(Cell cell)
    {
        if (ColumnOf(cell) is not { } column)
            Note(cell, FaultCodes.UnknownHeading);
        else if (!headings.TryAdd(column.Key, cell))
            Note(cell, FaultCodes.Doubled);
    }

    private SheetColumn? ColumnOf(Cell cell) =>
        cell.AsText() is { Length: <= 200 } heading ? table.Columns.FirstOrDefault(column => column.IsHeadedBy(heading)) : null;

    private bool IsExplanation(SheetRow row) =>
        row.Cells.Any(cell => cell.AsText() is { } text && table.Columns.Any(column => column.IsExplainedBy(text)));

    /// <summary>What stands under no heading would be dropped silently too; its first cell is named.</summary>
    private void NoteUnheaded(SheetRow? header, List<SheetRow> rows)
    {
        var seen = header?.Cells.Select(cell => cell.Column).ToHashSet() ?? [];
        foreach (var cell in rows.SelectMany(row => row.Cells).Where(cell => seen.Add(cell.Column)))
            Note(cell, FaultCodes.UnknownHeading);
    }

    private void Note(Cell cell, string code) =>
        faults.Add(new CellFault(sheet.Name, code, cell.Row, cell.Column, cell.AsText()));

    private TableRow Row(SheetRow row) => new(table, row, headings, faults);
}
