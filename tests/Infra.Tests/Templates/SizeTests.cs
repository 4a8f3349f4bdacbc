using Tcns.Infra.Tests.Bicep.Evaluation;

namespace Tcns.Infra.Tests.Templates;

public class SizeTests
{
    public static TheoryData<string> Names => Template.Names;

    [Fact]
    public void A_larger_size_has_more_of_all()
    {
        string[] order = ["small", "province", "nation"];
        long[][] figures =
        [
            [.. order.Select(size => Values.Number(App(size).Find("properties", "functionAppConfig", "scaleAndConcurrency", "maximumInstanceCount")))],
            [.. order.Select(size => Values.Number(Only(size, "Microsoft.Consumption/budgets").Find("properties", "amount")))],
            [.. order.Select(size => Values.Number(Only(size, "Microsoft.OperationalInsights/workspaces").Find("properties", "workspaceCapping", "dailyQuotaGb")))],
            [.. order.Select(size => Values.Number(Only(size, "Microsoft.OperationalInsights/workspaces").Find("properties", "retentionInDays")))],
            [.. order.Select(size => Values.Number(Only(size, "Microsoft.Storage/storageAccounts/blobServices").Find("properties", "containerDeleteRetentionPolicy", "days")))],
        ];

        Assert.All(figures, row => Assert.Equal(row.Order().Distinct(), row));
        Assert.Equal(["Standard_LRS", "Standard_ZRS", "Standard_GZRS"], order.Select(size => Only(size, "Microsoft.Storage/storageAccounts").Find("sku", "name")));
        Assert.Equal([2048L, 2048L, 4096L], order.Select(size => App(size).Find("properties", "functionAppConfig", "scaleAndConcurrency", "instanceMemoryMB")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_spread_over_buildings_has_two_of_each_that_never_sleep(string size)
    {
        var ready = Values.List(App(size).Find("properties", "functionAppConfig", "scaleAndConcurrency", "alwaysReady")).Select(Values.Object).ToList();

        if (Only(size, "Microsoft.Web/serverfarms").Find("properties", "zoneRedundant") is true)
        {
            Assert.NotEmpty(ready);
            Assert.All(ready, group => Assert.True(Values.Number(group["instanceCount"]) >= 2));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_as_long_as_azure_takes_them_and_no_two_installations_share_one(string size)
    {
        var deployment = Template.Deployments[size];

        Assert.Matches("^[a-z0-9]{3,24}$", Only(size, "Microsoft.Storage/storageAccounts").Name);
        Assert.Matches("^(?!.*--)[a-zA-Z][a-zA-Z0-9-]{1,22}[a-zA-Z0-9]$", Only(size, "Microsoft.KeyVault/vaults").Name);
        Assert.Matches("^[a-z0-9-]{2,60}$", App(size).Name);
        var suffix = Values.Text(App(size).Name)[^13..];
        Assert.All(
            deployment.Resources.Where(one => one is { IsExisting: false, Parent: null } && one.Body.ContainsKey("location") && !one.Type.EndsWith("Zones", StringComparison.Ordinal) && one.File != "modules/domain.bicep"),
            resource => Assert.Contains(suffix, resource.Name, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_that_takes_tags_has_those_of_the_installation(string size) => Assert.All(
        Template.Deployments[size].Resources.Where(one => !one.IsExisting && one.Body.ContainsKey("location")),
        resource => Assert.Equal("tcns", resource.Find("tags", "system")));

    [Fact]
    public void What_is_optional_is_there_when_it_is_asked_for_and_not_before()
    {
        string[] optional =
        [
            "Microsoft.Web/certificates", "Microsoft.Web/sites/config", "Microsoft.Web/sites/hostNameBindings",
        ];

        Assert.All(optional, type => Assert.Equal(
            [Template.Everything], Template.Deployments.Where(one => one.Value.Made(type).Any()).Select(one => one.Key)));
    }

    private static DeployedResource App(string size) => Only(size, "Microsoft.Web/sites");

    private static DeployedResource Only(string size, string type) => Template.Deployments[size].Made(type).Single();
}
