using System.Globalization;
using System.Text.Json;
using Tcns.Infra.Tests.Bicep.Evaluation;

namespace Tcns.Infra.Tests.Types;

/// <summary>
/// What a value of a resource may be: a kind, one of several words (an array of words), a list (<c>{"[]": …}</c>), an object with its
/// properties (those that must be there end in <c>!</c>) or one with any (<c>{"*": …}</c>).
/// </summary>
internal sealed class ResourceType(JsonElement shape)
{
    public IEnumerable<string> Faults(string path, object? value) => (shape.ValueKind, value) switch
    {
        (_, RuntimeValue) => [],
        (JsonValueKind.String, _) => OfKind(path, value, shape.GetString()!),
        (JsonValueKind.Array, _) => shape.EnumerateArray().Any(word => Values.AreEqual(word.GetString(), value)) ? [] : [$"{path} is {Values.Text(value)}"],
        (JsonValueKind.Object, _) when shape.TryGetProperty("[]", out var item) => OfList(path, value, item),
        (JsonValueKind.Object, null) => [],
        (JsonValueKind.Object, IReadOnlyDictionary<string, object?> properties) => OfObject(path, properties),
        _ => [$"{path} is {Values.KindOf(value)} and not an object"],
    };

    private static IEnumerable<string> OfKind(string path, object? value, string kind) =>
        kind == "any" || value is null || Values.KindOf(value) == kind ? [] : [$"{path} is {Values.KindOf(value)} and not {kind}"];

    private static IEnumerable<string> OfList(string path, object? value, JsonElement item) => value is IReadOnlyList<object?> items
        ? items.SelectMany((inner, index) => new ResourceType(item).Faults(string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), inner))
        : [$"{path} is {Values.KindOf(value)} and not an array"];

    private IEnumerable<string> OfObject(string path, IReadOnlyDictionary<string, object?> properties)
    {
        if (shape.TryGetProperty("*", out var any))
            return properties.SelectMany(property => new ResourceType(any).Faults($"{path}.{property.Key}", property.Value));
        var known = shape.EnumerateObject().ToDictionary(property => property.Name.TrimEnd('!'), StringComparer.Ordinal);
        var unknown = properties.Keys.Where(name => !known.ContainsKey(name)).Select(name => $"{path}.{name} is not known");
        var missing = known.Values.Where(property => property.Name.EndsWith('!') && !properties.ContainsKey(property.Name.TrimEnd('!')))
            .Select(property => $"{path}.{property.Name.TrimEnd('!')} lacks");
        var inner = properties.Where(property => known.ContainsKey(property.Key))
            .SelectMany(property => new ResourceType(known[property.Key].Value).Faults($"{path}.{property.Key}", property.Value));
        return unknown.Concat(missing).Concat(inner);
    }
}
