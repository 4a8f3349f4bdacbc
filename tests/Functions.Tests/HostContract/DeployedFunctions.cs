using System.Text.Json;
using Microsoft.AspNetCore.Routing.Template;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>The functions of the package, and the host's choice among them: routes are tried in the order of the names.</summary>
internal sealed class DeployedFunctions
{
    private readonly Dictionary<string, JsonElement[]> bindings;

    private DeployedFunctions(Dictionary<string, JsonElement[]> bindings)
    {
        this.bindings = bindings;
    }

    public IEnumerable<string> Names => bindings.Keys;

    public static async Task<DeployedFunctions> ReadAsync(string root)
    {
        var found = new Dictionary<string, JsonElement[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(root, "function.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            found[Path.GetFileName(Path.GetDirectoryName(file)!)] =
                [.. json.RootElement.GetProperty("bindings").EnumerateArray().Select(binding => binding.Clone())];
        }

        return new DeployedFunctions(found);
    }

    public IReadOnlyList<JsonElement> BindingsOf(string name) => bindings[name];

    /// <summary>The type of the one binding that starts the function.</summary>
    public string TriggerOf(string name) =>
        Text(Assert.Single(bindings[name], binding => Text(binding, "type").EndsWith("Trigger", StringComparison.Ordinal)), "type");

    /// <summary>Which function gets a request; the folders' order as files and letters may have it.</summary>
    public string? Choose(string path, StringComparer order) =>
        bindings.Keys.Where(name => TriggerOf(name) == "httpTrigger").Order(order).FirstOrDefault(name => Matches(RouteOf(name), path));

    public string RouteOf(string name) => Text(bindings[name][0], "route");

    public static string Text(JsonElement binding, string property) => binding.GetProperty(property).GetString()!;

    private static bool Matches(string route, string path) =>
        new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, []);
}
