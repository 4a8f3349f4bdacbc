using System.Text.Json;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>An operation of the description, with the body that it shows.</summary>
/// <param name="Target">The path, its places filled.</param>
/// <param name="Json">The example of a JSON body; null for another body or none.</param>
internal sealed record FuzzSeed(string Method, string Target, string? Json, bool IsFile)
{
    private static readonly string[] Strange = ["/", "/api/openapi.json", "/Rebuild", "/Retention", "/admin/host/status", "/api", "/api/v1/nothing"];
    private static readonly string[] Pages = ["/", "/api/openapi.json", "/favicon.ico"];

    /// <summary>Every operation, and a few addresses that are none.</summary>
    public static IReadOnlyList<FuzzSeed> From(JsonElement description, FuzzWorld world) =>
    [
        .. description.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => Of(path.Name, operation.Name.ToUpperInvariant(), operation.Value, world))),
        .. Strange.Select(path => new FuzzSeed("POST", path, "{}", false)),
        .. Pages.Select(path => new FuzzSeed("GET", path, null, false)),
    ];

    private static FuzzSeed Of(string path, string method, JsonElement operation, FuzzWorld world)
    {
        var kind = path.Split('/').ElementAtOrDefault(3) ?? "";
        var id = kind switch
        {
            "keys" => "{key}",
            "plans" => "xa-mau-2099",
            "members" => "{person}",
            "people" => "{request}",
            _ => "{" + kind + "}",
        };
        var target = world.Fill(path.Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{year}", "2026", StringComparison.Ordinal).Replace("{month}", "2026-11", StringComparison.Ordinal)
            .Replace("{quarter}", "2026-Q3", StringComparison.Ordinal).Replace("{code}", "{commune}", StringComparison.Ordinal));
        var content = operation.TryGetProperty("requestBody", out var body) ? body.GetProperty("content") : default;
        if (content.ValueKind == JsonValueKind.Object && content.TryGetProperty("text/csv", out _))
            return new FuzzSeed(method, target + "?kind=villages", null, IsFile: true);
        var example = content.ValueKind == JsonValueKind.Object ? content.GetProperty("application/json").GetProperty("example").GetRawText() : null;
        return new FuzzSeed(method, target, example is null ? null : Localize(example, world), IsFile: false);
    }

    /// <summary>The example, about the world's own team and member.</summary>
    private static string Localize(string example, FuzzWorld world) => world.Fill(example
        .Replace("11113", "{commune}", StringComparison.Ordinal)
        .Replace("5a3f0c2d9b8e71645a3f", "{member}", StringComparison.Ordinal));
}
