using System.Text.Json;

namespace Tcns.PowerBi.Tests.Report;

/// <summary>A visual of a page as its file says.</summary>
internal sealed record ReportVisual(string Page, string Folder, JsonElement Json)
{
    public string Place => Page + "/" + Folder;

    public JsonElement Visual => Json.GetProperty("visual");

    public string Type => Visual.GetProperty("visualType").GetString()!;

    public JsonElement Objects => Visual.TryGetProperty("objects", out var objects) ? objects : default;

    public IReadOnlyList<ReportProjection> Projections => Visual.TryGetProperty("query", out var query)
        ? [.. from role in query.GetProperty("queryState").EnumerateObject()
              from shown in role.Value.GetProperty("projections").EnumerateArray()
              select new ReportProjection(role.Name, ReportFiles.Fields(shown.GetProperty("field")).Single(), shown.GetProperty("queryRef").GetString()!)]
        : [];

    /// <summary>All of it in a line: type, what it shows as what, what it is filtered by.</summary>
    public override string ToString() => string.Join("; ", [
        $"{Place} {Type}",
        .. Projections.GroupBy(shown => shown.Role).Select(role => $"{role.Key}: {string.Join(", ", role.Select(shown => shown.Field))}"),
        .. ReportFilter.In(Json).Select(filter => "where " + filter)]);

    /// <summary>Every value that the file has under the name, however deep.</summary>
    public static IEnumerable<JsonElement> Named(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(one => Named(one, name)),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => property.Name == name ? [property.Value] : Named(property.Value, name)),
        _ => [],
    };
}
