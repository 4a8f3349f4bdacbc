using System.Text.Json.Nodes;
using Tcns.Domain.Forms;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.RecordSheets;

/// <summary>The cells of a row as values of JSON, by what the row alone says: the same row gives the same values at any time.</summary>
internal sealed class RowValues
{
    /// <summary>More than any list of a record may hold; the rest of a cell could not make it good.</summary>
    private const int MostEntries = 1000;
    private readonly List<RowValue> values = [];
    private readonly List<RowFault> faults = [];
    private readonly List<(string Key, string Text)> unread = [];

    private RowValues()
    {
    }

    /// <summary>Of the cells that hold something, in the order of the table.</summary>
    public IReadOnlyList<RowValue> All => values;

    public IReadOnlyList<RowFault> Faults => faults;

    /// <summary>What stands in the cells that have those faults: it tells the row from others all the same.</summary>
    public IReadOnlyList<(string Key, string Text)> Unread => unread;

    public static RowValues Read(SheetTable table, TableRow row)
    {
        var read = new RowValues();
        foreach (var column in table.Columns)
        {
            if (row[column.Key] is { IsEmpty: false } cell)
                read.Add(column, cell);
        }

        return read;
    }

    public string? TextOf(string key) => values.Find(value => value.Column.Key == key)?.Json is JsonValue one && one.TryGetValue<string>(out var text) ? text : null;

    private void Add(SheetColumn column, Cell cell)
    {
        var error = cell.Value as CellValue.Error;
        if (error is not null)
            faults.Add(new RowFault(column.Key, FaultCodes.FormulaError, error.Name));
        else if (column.Kind == SheetColumnKind.Code && cell.Value is CellValue.Day)
            faults.Add(new RowFault(column.Key, FaultCodes.TurnedIntoDay));
        else
            values.Add(new RowValue(column, Convert(column, cell)));
        if (faults.Count > unread.Count)
            unread.Add((column.Key, error?.Name ?? cell.AsText()!));
    }

    private static JsonNode Convert(SheetColumn column, Cell cell)
    {
        var text = cell.AsText()!;
        return column.Kind switch
        {
            SheetColumnKind.Whole when cell.AsWhole(out var whole) => JsonValue.Create(whole),
            SheetColumnKind.Whole when cell.AsNumber(out var number) => JsonValue.Create(number),
            SheetColumnKind.Day when cell.AsDay(out var day) => JsonValue.Create(Iso(day)),
            SheetColumnKind.Time when cell.AsTime(out var time) => JsonValue.Create(Iso(time)),
            SheetColumnKind.Flag when cell.AsFlag(out var flag) => JsonValue.Create(flag),
            SheetColumnKind.Choice => JsonValue.Create(ChoiceWords.Of(column).Read(text)),
            SheetColumnKind.List => new JsonArray([.. EntriesOf(text).Select(entry => (JsonNode)JsonValue.Create(ChoiceWords.Of(column).Read(entry)))]),
            _ => JsonValue.Create(text),
        };
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Iso(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> EntriesOf(string text) =>
        text.Split((char[])[';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostEntries);
}
