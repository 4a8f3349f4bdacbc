using System.Net;
using Tcns.Infra.Tests.Bicep.Evaluation;

namespace Tcns.Infra.Tests.Templates;

/// <summary>Where there is a private network, storage and vault are found in it, and the app goes out into it.</summary>
public class NetworkTests
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    public static TheoryData<string> Names => ["nation", Template.Everything];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_app_and_the_endpoints_have_a_part_of_the_network_each(string size)
    {
        var network = Only(size, "Microsoft.Network/virtualNetworks");
        var whole = IPNetwork.Parse(Values.Text(Values.List(network.Find("properties", "addressSpace", "addressPrefixes")).Single()));
        var parts = Values.List(network.Find("properties", "subnets")).Select(Values.Object).ToDictionary(part => Values.Text(part["name"]), part => Values.Object(part["properties"]), StringComparer.Ordinal);
        var app = IPNetwork.Parse(Values.Text(parts["app"]["addressPrefix"]));
        var endpoints = IPNetwork.Parse(Values.Text(parts["endpoints"]["addressPrefix"]));

        Assert.Equal(["app", "endpoints"], parts.Keys);
        Assert.True(whole.Contains(app.BaseAddress) && whole.Contains(endpoints.BaseAddress));
        Assert.False(app.Contains(endpoints.BaseAddress) || endpoints.Contains(app.BaseAddress));
        var delegation = Values.Object(Values.List(parts["app"]["delegations"]).Single());
        Assert.Equal("Microsoft.App/environments", Values.Object(delegation["properties"])["serviceName"]);
        Assert.EndsWith("/app", Values.Text(Only(size, "Microsoft.Web/sites").Find("properties", "virtualNetworkSubnetId")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_part_of_storage_and_the_vault_are_found_under_the_name_that_the_libraries_ask_for(string size)
    {
        var deployment = Template.Deployments[size];
        var network = Only(size, "Microsoft.Network/virtualNetworks");
        var account = Only(size, Account).Id;

        Assert.Equal(
            [
                ("blob", account, "privatelink.blob.core.windows.net"),
                ("queue", account, "privatelink.queue.core.windows.net"),
                ("table", account, "privatelink.table.core.windows.net"),
                ("vault", Only(size, "Microsoft.KeyVault/vaults").Id, "privatelink.vaultcore.azure.net"),
            ],
            deployment.Made("Microsoft.Network/privateEndpoints/privateDnsZoneGroups").Select(Found).Order());
        Assert.All(
            deployment.Made("Microsoft.Network/privateEndpoints"),
            endpoint => Assert.EndsWith("/endpoints", Values.Text(endpoint.Find("properties", "subnet", "id")), StringComparison.Ordinal));
        Assert.Equal(
            deployment.Made("Microsoft.Network/privateDnsZones").Select(zone => zone.Id).Order(StringComparer.Ordinal),
            deployment.Made("Microsoft.Network/privateDnsZones/virtualNetworkLinks")
                .Where(link => Values.Text(link.Find("properties", "virtualNetwork", "id")) == network.Id)
                .Select(link => link.Parent!.Id)
                .Order(StringComparer.Ordinal));
    }

    /// <summary>The part, of what, and the zone with its address.</summary>
    private static (string Part, string Target, string Zone) Found(DeployedResource record)
    {
        var connection = Values.Object(Values.Object(Values.List(record.Parent!.Find("properties", "privateLinkServiceConnections")).Single())["properties"]);
        var zone = Values.Object(Values.Object(Values.List(record.Find("properties", "privateDnsZoneConfigs")).Single())["properties"]);
        return (Values.Text(Values.List(connection["groupIds"]).Single()), Values.Text(connection["privateLinkServiceId"]), Values.Text(zone["privateDnsZoneId"]).Split('/')[^1]);
    }

    private static DeployedResource Only(string size, string type) => Template.Deployments[size].Made(type).Single();
}
