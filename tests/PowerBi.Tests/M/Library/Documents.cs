using System.Text;
using System.Text.Json;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Values from bytes and texts: JSON and CSV, of UTF-8 alone.</summary>
internal static class Documents
{
    private const decimal Utf8 = 65001;

    public static void Fill(Shelf shelf) => shelf
        .Function("Json.Document", 1, 2, Json)
        .Function("Csv.Document", 2, 2, Csv)
        .Function("Text.FromBinary", 1, 2, given => given.Has(0) ? Text(given, given[1]) : null)
        .Function("Binary.Length", 1, 1, Length);

    private static object? Length(Arguments given) => given[0] switch
    {
        null => null,
        MBinary binary => (decimal)binary.Bytes.Length,
        var other => throw MException.NotOfType(other, MType.Binary),
    };

    private static string Text(Arguments given, object? encoding)
    {
        if (encoding is not (null or Utf8))
            throw given.Gap($"the encoding {ValueText.Of(encoding)} is not known.");
        return given[0] switch
        {
            string text => text,
            MBinary binary => Encoding.UTF8.GetString(binary.Bytes).TrimStart('\uFEFF'),
            var other => throw MException.NotOfType(other, MType.Binary),
        };
    }

    private static object? Json(Arguments given)
    {
        try
        {
            using var document = JsonDocument.Parse(Text(given, given[1]));
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            throw MException.Format("We couldn't parse the input provided as JSON.");
        }
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => Language.Literals.Number(element.GetRawText().TrimStart('-')) is var size && element.GetRawText()[0] == '-'
            ? Arithmetic.Negative(size)
            : size,
        JsonValueKind.Array => new MList([.. element.EnumerateArray().Select(Value)]),
        _ => MRecord.Of([.. element.EnumerateObject().Select(field => (field.Name, Value(field.Value)))]),
    };

    private static MTable Csv(Arguments given)
    {
        var options = given.Record(1);
        if (options.Names.FirstOrDefault(name => name is not ("Delimiter" or "Encoding" or "QuoteStyle" or "Columns")) is { } other)
            throw given.Gap($"the option {other} is not known.");
        if (options.TryGet("QuoteStyle", out var style) && style is not 1m)
            throw given.Gap("other quote styles than QuoteStyle.Csv are not known.");
        var delimiter = options.TryGet("Delimiter", out var mark) ? Arguments.TextOf(mark) : ",";
        if (delimiter.Length != 1)
            throw given.Gap("a delimiter of several characters is not known.");

        options.TryGet("Encoding", out var encoding);
        string[][] rows = [.. CsvText.Rows(Text(given, encoding), delimiter[0])];
        var names = Names(given, options, rows);
        if (Array.Find(rows, row => row.Length != names.Count) is { } odd)
            throw given.Gap($"a row of {odd.Length} values among others of {names.Count} is not known.");
        return new MTable(names.Select(name => new MColumn(name, MType.Text)), rows);
    }

    private static IReadOnlyList<string> Names(Arguments given, MRecord options, string[][] rows)
    {
        options.TryGet("Columns", out var columns);
        return columns switch
        {
            MList list => [.. list.Values().Select(Arguments.TextOf)],
            decimal count => Numbered((int)count),
            null when rows.Length > 0 => Numbered(rows[0].Length),
            _ => throw given.Gap("such columns, or those of an empty text, are not known."),
        };
    }

    private static string[] Numbered(int count) => [.. Enumerable.Range(1, count).Select(number => $"Column{number}")];
}
