using System.Text.Json;
using Tcns.Infra.Tests.Bicep.Evaluation;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Types;

/// <summary>The table of resource types in <c>resources.json</c>, which says where each is from.</summary>
internal static class ResourceTypes
{
    private static readonly JsonDocument Table = JsonDocument.Parse(File.ReadAllText(Repository.At("tests", "Infra.Tests", "Types", "resources.json")));

    public static IReadOnlyList<string> Known { get; } =
        [.. Table.RootElement.GetProperty("types").EnumerateObject().Select(type => type.Name)];

    public static IEnumerable<string> Faults(DeployedResource resource)
    {
        if (!Table.RootElement.GetProperty("types").TryGetProperty(resource.Kind, out var type))
            return [$"{resource}: {resource.Kind} is not in the table"];
        return resource.IsExisting ? [] : new ResourceType(type).Faults(resource.ToString(), resource.Body);
    }
}
