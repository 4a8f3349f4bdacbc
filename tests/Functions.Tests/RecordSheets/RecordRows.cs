using System.Globalization;
using System.Text.Json.Nodes;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Tests.RecordSheets;

/// <summary>Records in the JSON form as rows of their kind's table.</summary>
internal static class RecordRows
{
    /// <summary>What the record says in a column; null where it says nothing.</summary>
    public static JsonNode? ValueOf(this JsonObject record, SheetColumn column) =>
        column.Key.Split('.').Aggregate((JsonNode?)record, (node, name) => (node as JsonObject)?[name]);

    /// <summary>As Excel in Vietnam saves it: semicolons, days as people write them, names in Vietnamese, a byte order mark.</summary>
    public static byte[] ToVietnameseCsv(this SheetTable table, IEnumerable<JsonObject> records) => Csv(
        table.Columns.Select(column => column.HeadingIn(Language.Vietnamese)),
        records.Select(record => table.Columns.Select(column => record.ValueOf(column) is { } value ? TextOf(column, value) : "")));

    public static byte[] Csv(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows) => System.Text.Encoding.UTF8.GetBytes(
        "\uFEFF" + string.Concat(rows.Prepend(headings).Select(row => string.Join(';', row.Select(Quoted)) + "\r\n")));

    /// <summary>With real days, hours as parts of a day, and numbers.</summary>
    public static Task<byte[]> ToXlsxAsync(this SheetTable table, IEnumerable<JsonObject> records) => ToXlsxAsync([(table, records)]);

    /// <param name="sheets">Each with its rows.</param>
    /// <param name="otherwise">What stands in a cell instead; null for what belongs there.</param>
    public static async Task<byte[]> ToXlsxAsync(
        IEnumerable<(SheetTable Table, IEnumerable<JsonObject> Records)> sheets, Func<SheetColumn, JsonObject, CellValue?>? otherwise = null)
    {
        using var file = new MemoryStream();
        using (var writer = new SheetWriter(new Sheets.AsyncOnlyStream(file), Language.English))
        {
            foreach (var (table, records) in sheets)
                await writer.AddAsync(table, records.Select(record => RowOf(table, record)), default);
            await writer.FinishAsync(default);
        }

        return file.ToArray();

        IReadOnlyList<CellValue> RowOf(SheetTable table, JsonObject record) =>
            [.. table.Columns.Select(column => otherwise?.Invoke(column, record) ?? CellOf(column, record.ValueOf(column)))];
    }

    private static string TextOf(SheetColumn column, JsonNode value) => column.Kind switch
    {
        SheetColumnKind.Day => DayOf(value).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        SheetColumnKind.Choice => NameOf(column, value),
        SheetColumnKind.List => string.Join("; ", value.AsArray().Select(entry => NameOf(column, entry!))),
        SheetColumnKind.Flag => value.GetValue<bool>() ? "Có" : "Không",
        _ => value.ToString(),
    };

    private static string NameOf(SheetColumn column, JsonNode value) =>
        column.Choices.FirstOrDefault(choice => choice.Value == (string?)value)?.TextIn(Language.Vietnamese) ?? value.ToString();

    private static CellValue CellOf(SheetColumn column, JsonNode? value) => (column.Kind, value) switch
    {
        (_, null) => CellValue.Nothing,
        (SheetColumnKind.Day, _) => CellValue.Of(DayOf(value)),
        (SheetColumnKind.Time, _) => CellValue.Of((decimal)TimeOnly.ParseExact((string)value!, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan().TotalDays),
        (SheetColumnKind.Whole, _) => CellValue.Of((decimal)(int)value),
        (SheetColumnKind.Flag, _) => CellValue.Of((bool?)(bool)value),
        (SheetColumnKind.List, _) => CellValue.Of(string.Join(";", value.AsArray().Select(entry => (string)entry!))),
        _ => CellValue.Of((string)value!),
    };

    private static DateOnly DayOf(JsonNode value) => DateOnly.ParseExact((string)value!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(";\"\r\n") ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;
}
