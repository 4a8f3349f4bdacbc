using Tcns.Infra.Tests.Bicep.Evaluation;

namespace Tcns.Infra.Tests.Templates;

public class RoleTests
{
    private const string Account = "Microsoft.Storage/storageAccounts/";
    private const string App = "<identity.properties.principalId>";

    private static readonly IReadOnlyList<Assignment> Everything = Assignment.Of(Template.Deployments[Template.Everything]);

    public static TheoryData<string> Names => Template.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_app_has_what_it_needs_on_what_it_needs_and_nothing_else(string size) => Assert.Equal(
        [
            ("Key Vault Secrets User", "Microsoft.KeyVault/vaults/"),
            ("Monitoring Metrics Publisher", "Microsoft.Insights/components/"),
            ("Storage Blob Data Owner", Account),
            ("Storage Queue Data Contributor", Account),
            ("Storage Table Data Contributor", Account),
        ],
        Assignment.Of(Template.Deployments[size])
            .Where(one => one.Principal == App)
            .Select(one => (one.Role, one.On))
            .Order());

    [Fact]
    public void Readers_get_the_feed_and_nothing_else() => Assert.Equal(
        [new Assignment(BuiltInRoles.BlobDataReader, Template.Reader, "Group", Account + "blobServices/containers/default/feed")],
        Everything.Where(one => one.Principal == Template.Reader));

    [Fact]
    public void Operators_see_resources_and_logs_and_no_data() => Assert.Equal(
        [new Assignment("Monitoring Reader", Template.Operator, "User", "resource group"), new Assignment("Reader", Template.Operator, "User", "resource group")],
        Everything.Where(one => one.Principal == Template.Operator).OrderBy(one => one.Role, StringComparer.Ordinal));

    [Fact]
    public void Nobody_else_gets_a_role() =>
        Assert.Empty(Everything.Select(one => one.Principal).Except([App, Template.Reader, Template.Operator]));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_vault_goes_by_roles_and_loses_nothing_for_good(string size)
    {
        var vault = Template.Deployments[size].Made("Microsoft.KeyVault/vaults").Single();

        Assert.Equal(true, vault.Find("properties", "enableRbacAuthorization"));
        Assert.Equal(true, vault.Find("properties", "enablePurgeProtection"));
        Assert.Equal(true, vault.Find("properties", "enableSoftDelete"));
        Assert.Equal(90L, vault.Find("properties", "softDeleteRetentionInDays"));
    }

    [Fact]
    public void A_private_network_shuts_storage_and_vault_to_the_internet()
    {
        foreach (var (size, deployment) in Template.Deployments)
        {
            var isPrivate = deployment.Made("Microsoft.Network/virtualNetworks").Any();
            Assert.Equal(size is Template.Everything or "nation", isPrivate);
            var shut = deployment.Made("Microsoft.Storage/storageAccounts").Concat(deployment.Made("Microsoft.KeyVault/vaults")).ToList();
            Assert.Equal(2, shut.Count);
            Assert.All(shut, resource =>
            {
                Assert.Equal(isPrivate ? "Disabled" : "Enabled", resource.Find("properties", "publicNetworkAccess"));
                Assert.Equal(isPrivate ? "Deny" : "Allow", resource.Find("properties", "networkAcls", "defaultAction"));
            });
            Assert.Equal(
                isPrivate ? ["blob", "queue", "table", "vault"] : [],
                deployment.Made("Microsoft.Network/privateEndpoints")
                    .Select(endpoint => Values.Text(Values.Object(Values.List(endpoint.Find("properties", "privateLinkServiceConnections"))[0])["name"]))
                    .Order(StringComparer.Ordinal));
        }
    }
}
