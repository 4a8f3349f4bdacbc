using System.Text.Json;

namespace Tcns.Functions.Tests.Http;

/// <summary>An operation of the description of the API, as its reader sees it.</summary>
internal sealed record DescribedOperation(string Path, string Method, JsonElement Value)
{
    public string Name => Value.GetProperty("operationId").GetString()!;

    public IReadOnlyList<JsonElement> Parameters => Value.TryGetProperty("parameters", out var told) ? [.. told.EnumerateArray()] : [];

    public static IReadOnlyList<DescribedOperation> AllOf(JsonElement description) =>
    [
        .. description.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => new DescribedOperation(path.Name, operation.Name, operation.Value))),
    ];

    /// <param name="place">path, query or header.</param>
    public IReadOnlyList<JsonElement> In(string place) => [.. Parameters.Where(parameter => parameter.GetProperty("in").GetString() == place)];

    /// <summary>The names there, in their order; with an exclamation mark what is required.</summary>
    public IReadOnlyList<string> NamesIn(string place) => [.. In(place).Select(parameter => NameOf(parameter) + (IsRequired(parameter) ? "!" : ""))];

    public JsonElement SchemaOf(string place, string name) => In(place).Single(parameter => NameOf(parameter) == name).GetProperty("schema");

    public static string NameOf(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private static bool IsRequired(JsonElement parameter) => parameter.TryGetProperty("required", out var required) && required.GetBoolean();
}
