using System.Text.Json;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Report;

/// <summary>A project's report as its files say.</summary>
internal sealed class ReportFiles(string project)
{
    public string Folder { get; } = Repository.At("powerbi", project + ".Report");

    public IReadOnlyList<string> PageOrder => [.. Read("definition", "pages", "pages.json").GetProperty("pageOrder").EnumerateArray().Select(name => name.GetString()!)];

    /// <summary>In the pages' order.</summary>
    public IEnumerable<ReportVisual> Visuals() =>
        from page in PageOrder
        from visual in Directory.EnumerateDirectories(Path.Combine(Folder, "definition", "pages", page, "visuals")).Order(StringComparer.Ordinal)
        select new ReportVisual(page, Path.GetFileName(visual), Parse(Path.Combine(visual, "visual.json")));

    public JsonElement Page(string name) => Read("definition", "pages", name, "page.json");

    public IEnumerable<(string File, JsonElement Json)> All() => Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(file => (file, Parse(file)));

    public JsonElement Read(params string[] parts) => Parse(Path.Combine([Folder, .. parts]));

    /// <summary>Every field that the file names: the table, and the column or measure of it.</summary>
    public static IEnumerable<ReportField> Fields(JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Array)
            return json.EnumerateArray().SelectMany(Fields);
        if (json.ValueKind is not JsonValueKind.Object)
            return [];
        var aliases = json.TryGetProperty("From", out var from)
            ? from.EnumerateArray().ToDictionary(source => source.GetProperty("Name").GetString()!, source => source.GetProperty("Entity").GetString()!, StringComparer.Ordinal)
            : [];
        return json.EnumerateObject().SelectMany(property =>
            property.Name is "Column" or "Measure" ? [Field(property)] : Fields(property.Value)).Select(field => aliases.TryGetValue(field.Table, out var table) ? field with { Table = table } : field);
    }

    private static ReportField Field(JsonProperty property)
    {
        var source = property.Value.GetProperty("Expression").GetProperty("SourceRef");
        var table = source.TryGetProperty("Entity", out var entity) ? entity : source.GetProperty("Source");
        return new ReportField(property.Name, table.GetString()!, property.Value.GetProperty("Property").GetString()!);
    }

    private static JsonElement Parse(string file) => JsonElement.Parse(File.ReadAllText(file));
}
