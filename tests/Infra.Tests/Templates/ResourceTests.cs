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
}
