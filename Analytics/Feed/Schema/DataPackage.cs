using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Tcns.Analytics.Feed.Schema;

/// <summary>The feed's CSV files and their columns as a Frictionless tabular data package (specs.frictionlessdata.io).</summary>
public static class DataPackage
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(string name, IReadOnlyDictionary<string, IReadOnlyList<string>> paths) => Write(name, FeedCatalogue.All, paths);

    /// <param name="paths">The CSV files of each table, from the folder that the package lies in; a table without any is left out.</param>
    public static byte[] Write(string name, IReadOnlyList<FeedTable> tables, IReadOnlyDictionary<string, IReadOnlyList<string>> paths)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", name);
            json.WriteString("title", "Dữ liệu hoạt động của các tổ công nghệ số cộng đồng");
            json.WriteString("title_en", "What community digital teams do");
            json.WriteNumber("schema_version", FeedCatalogue.SchemaVersion);
            json.WriteStartArray("resources");
            foreach (var table in tables)
            {
                if (paths.TryGetValue(table.Name, out var files) && files.Count > 0)
                    WriteResource(json, table, files, paths);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteResource(
        Utf8JsonWriter json, FeedTable table, IReadOnlyList<string> files, IReadOnlyDictionary<string, IReadOnlyList<string>> paths)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        WriteTexts(json, table.Title, table.Vietnamese, table.English);
        WriteList(json, "path", files);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
            WriteField(json, column);
        json.WriteEndArray();
        WriteList(json, "missingValues", [""]);
        WriteKeys(json, table, paths);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, FeedColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type.Frictionless);
        WriteTexts(json, column.Title, column.Vietnamese, column.English);
        if (!column.IsNullable)
        {
            json.WriteStartObject("constraints");
            json.WriteBoolean("required", true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // A primary key has no empty cells; a figure under no plan has no plan.
    private static void WriteKeys(Utf8JsonWriter json, FeedTable table, IReadOnlyDictionary<string, IReadOnlyList<string>> paths)
    {
        if (!table.Key.Any(name => table.Column(name).IsNullable))
            WriteList(json, "primaryKey", table.Key);
        json.WriteStartArray("foreignKeys");
        foreach (var column in table.Columns)
        {
            if (column.References is not { } target || !paths.ContainsKey(target.Table))
                continue;
            json.WriteStartObject();
            WriteList(json, "fields", [column.Name]);
            json.WriteStartObject("reference");
            json.WriteString("resource", target.Table);
            WriteList(json, "fields", [target.Column]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, FeedTitle title, string vietnamese, string english)
    {
        json.WriteString("title", title.Vietnamese);
        json.WriteString("title_en", title.English);
        json.WriteString("description", vietnamese);
        json.WriteString("description_en", english);
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
