using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Forms;

namespace Tcns.Domain.Maps;

/// <summary>Whose work boundaries are, said beside a file or in it; as every text without citizen or card numbers.</summary>
internal static class AttributionField
{
    private const string Name = "attribution";

    /// <param name="file">An object.</param>
    /// <param name="beside">What the query says; null where it says nothing.</param>
    public static (string? Text, IReadOnlyList<Fault> Faults) Read(JsonElement file, string? beside)
    {
        if (beside is null && !file.TryGetProperty(Name, out _))
            return (null, []);
        var said = beside is null ? file.GetProperty(Name).GetRawText() : JsonValue.Create(beside).ToJsonString();
        using var json = JsonDocument.Parse($$"""{"{{Name}}":{{said}}}""");
        var fields = new JsonFields(json.RootElement);
        var text = fields.Prose(Name, ProvinceBoundaries.LongestAttribution);
        var faults = fields.Finish();
        return (text, beside is null ? faults : [.. faults.Select(fault => fault with { Path = "?" + Name })]);
    }
}
