using Tcns.Infra.Tests.Types;

namespace Tcns.Infra.Tests.Templates;

public class ResourceTests
{
    public static TheoryData<string> Names => Template.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_resource_has_the_properties_of_its_type(string size) =>
        Assert.Empty(Template.Deployments[size].Resources.SelectMany(ResourceTypes.Faults));

    [Fact]
    public void Every_type_of_the_table_is_used() =>
        Assert.Empty(ResourceTypes.Known.Except(Template.Deployments.Values.SelectMany(one => one.Resources).Select(resource => resource.Kind)));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_resource_is_made_twice(string size) => Assert.Empty(
        Template.Deployments[size].Resources
            .Where(resource => !resource.IsExisting && resource.File != "modules/tls.bicep")
            .GroupBy(resource => $"{resource.Scope?.Id} {resource.Id}", StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key));

    /// <summary>The store of tokens alone stays off: nobody needs what people signed in with.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_made_is_switched_on(string size) => Assert.Equal(
        size == Template.Everything ? ["modules/signin.bicep.properties.login.tokenStore.enabled"] : [],
        Template.Deployments[size].Resources.SelectMany(resource => SwitchedOff(resource.File, resource.Body)));

    private static IEnumerable<string> SwitchedOff(string path, object? value) => value switch
    {
        false when path.EndsWith(".enabled", StringComparison.OrdinalIgnoreCase) => [path],
        IReadOnlyDictionary<string, object?> properties => properties.SelectMany(property => SwitchedOff($"{path}.{property.Key}", property.Value)),
        IReadOnlyList<object?> items => items.SelectMany(item => SwitchedOff(path, item)),
        _ => [],
    };
}
