using Tcns.Infra.Tests.Bicep.Evaluation;
using Tcns.Storage.Account;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Templates;

public class StorageTests(Azurite azurite)
{
    private const string Poison = "-poison";

    /// <summary>The platform's own, where the uploaded package lies.</summary>
    private const string Packages = "packages";

    public static TheoryData<string> Names => Template.Names;

    [Fact]
    public async Task What_the_app_makes_is_what_the_templates_make()
    {
        var account = new StorageAccount(StorageSettings.FromConnectionString(azurite.TakeAccount()), RetryPatience.Working);
        await new StorageLayout(account).EnsureAsync();

        List<string> tables = [], containers = [], queues = [];
        await foreach (var table in account.Tables.QueryAsync(cancellationToken: TestContext.Current.CancellationToken))
            tables.Add(table.Name);
        await foreach (var container in account.Blobs.GetBlobContainersAsync(cancellationToken: TestContext.Current.CancellationToken))
            containers.Add(container.Name);
        await foreach (var queue in account.Queues.GetQueuesAsync(cancellationToken: TestContext.Current.CancellationToken))
            queues.Add(queue.Name);

        Assert.All(Template.Deployments.Values, deployment =>
        {
            Assert.Equal(tables.Order(StringComparer.Ordinal), NamesOf(deployment, "tableServices/tables"));
            Assert.Equal(containers.Append(Packages).Order(StringComparer.Ordinal), NamesOf(deployment, "blobServices/containers"));
            Assert.Equal(queues.SelectMany(queue => new[] { queue, queue + Poison }).Order(StringComparer.Ordinal), NamesOf(deployment, "queueServices/queues"));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_account_is_entered_by_identity_alone(string size)
    {
        var account = Template.Deployments[size].Made("Microsoft.Storage/storageAccounts").Single();

        Assert.Equal(false, account.Find("properties", "allowSharedKeyAccess"));
        Assert.Equal(false, account.Find("properties", "allowBlobPublicAccess"));
        Assert.Equal(false, account.Find("properties", "allowCrossTenantReplication"));
        Assert.Equal(true, account.Find("properties", "supportsHttpsTrafficOnly"));
        Assert.Equal("TLS1_2", account.Find("properties", "minimumTlsVersion"));
        Assert.All(
            Template.Deployments[size].Made("Microsoft.Storage/storageAccounts/blobServices/containers"),
            container => Assert.Equal("None", container.Find("properties", "publicAccess")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_rule_of_age_touches_a_blob_itself(string size)
    {
        var rules = Values.List(Template.Deployments[size].Made("Microsoft.Storage/storageAccounts/managementPolicies").Single().Find("properties", "policy", "rules"));

        Assert.NotEmpty(rules);
        Assert.All(rules, rule =>
        {
            var actions = Values.Object(Values.Object(Values.Object(rule)["definition"])["actions"]);
            Assert.Empty(actions.Keys.Except(["version", "snapshot"]));
            Assert.All(actions.Values, action => Assert.Equal(["delete"], Values.Object(action).Keys));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_needed_to_go_back_to_an_instant_is_kept_for_longer_than_that(string size)
    {
        var service = Template.Deployments[size].Made("Microsoft.Storage/storageAccounts/blobServices").Single();
        var days = Values.Number(service.Find("properties", "restorePolicy", "days"));

        Assert.Equal(true, service.Find("properties", "isVersioningEnabled"));
        Assert.Equal(true, service.Find("properties", "changeFeed", "enabled"));
        Assert.True(Values.Number(service.Find("properties", "deleteRetentionPolicy", "days")) > days);
        var kept = Values.List(Template.Deployments[size].Made("Microsoft.Storage/storageAccounts/managementPolicies").Single().Find("properties", "policy", "rules"))
            .SelectMany(rule => Values.Object(Values.Object(Values.Object(rule)["definition"])["actions"]).Values)
            .Select(action => Values.Number(Values.Object(Values.Object(action)["delete"])["daysAfterCreationGreaterThan"]));
        Assert.All(kept, age => Assert.True(age > days));
    }

    private static IEnumerable<string> NamesOf(Deployment deployment, string type) =>
        deployment.Made("Microsoft.Storage/storageAccounts/" + type).Select(resource => resource.Name).Order(StringComparer.Ordinal);
}
