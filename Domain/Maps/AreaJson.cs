using System.Text.Json;
using Tcns.Domain.Forms;

namespace Tcns.Domain.Maps;

/// <summary>What both forms of a file have in common.</summary>
internal static class AreaJson
{
    public const string Polygon = "Polygon";
    public const string MultiPolygon = "MultiPolygon";

    /// <summary>The properties that may hold a commune's code, the first that is there; after them the area's own <c>id</c>.</summary>
    private static readonly string[] CodeNames = ["code", "ma", "id"];

    public static string? TypeOf(JsonElement thing) =>
        Find(thing, "type") is { ValueKind: JsonValueKind.String } type ? type.GetString() : null;

    public static JsonElement? Find(JsonElement thing, string name) =>
        thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The items of a list, or a fault where it is none.</summary>
    public static JsonElement[]? List(JsonElement? list, string path, AreaFaults faults)
    {
        if (list is { ValueKind: JsonValueKind.Array } items)
            return [.. items.EnumerateArray()];
        faults.Note(path, list is null ? FaultCodes.Required : FaultCodes.Type);
        return null;
    }

    /// <summary>What a feature or geometry says that it is of.</summary>
    public static (string? Code, string Path) CodeOf(JsonElement thing, string path, AreaFaults faults)
    {
        var properties = Find(thing, "properties");
        var found = CodeNames.Select(name => (Value: properties is { } all ? Find(all, name) : null, Path: path + "/properties/" + name))
            .Append((Value: Find(thing, "id"), Path: path + "/id"))
            .FirstOrDefault(one => one.Value is not null);
        if (found.Value is { ValueKind: JsonValueKind.String } code)
            return (code.GetString(), found.Path);
        var place = found.Path ?? path + "/properties/" + CodeNames[0];
        faults.Note(place, found.Value is null ? FaultCodes.Required : FaultCodes.Type);
        return (null, place);
    }

    /// <summary>The two numbers that a position begins with; what follows them, such as a height, says nothing here.</summary>
    public static (double X, double Y)? Pair(JsonElement position)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2)
            return null;
        var (x, y) = (position[0], position[1]);
        return x.ValueKind == JsonValueKind.Number && y.ValueKind == JsonValueKind.Number && x.TryGetDouble(out var first) && y.TryGetDouble(out var second)
            ? (first, second)
            : null;
    }
}
