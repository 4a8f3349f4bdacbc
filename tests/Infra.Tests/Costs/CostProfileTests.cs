using System.Xml;
using Tcns.Benchmarks.Cost.Sheet;
using Tcns.Infra.Tests.Bicep.Evaluation;
using Tcns.Infra.Tests.Templates;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Costs;

/// <summary>The sheets are reckoned for what the templates make.</summary>
public class CostProfileTests
{
    public static TheoryData<string> Names => [.. Profile.All.Select(profile => profile.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_profile_has_what_the_templates_make_of_its_size(string name)
    {
        var profile = Profile.All.Single(one => one.Name == name);
        var scale = Values.Object(Only(name, "Microsoft.Web/sites").Find("properties", "functionAppConfig", "scaleAndConcurrency"));

        Assert.Equal("Standard_" + profile.Redundancy, Only(name, "Microsoft.Storage/storageAccounts").Find("sku", "name"));
        Assert.Equal(Values.Number(scale["instanceMemoryMB"]), profile.MemoryGigabytes * 1_024);
        var ready = Values.List(scale["alwaysReady"]).Select(Values.Object).ToDictionary(group => Values.Text(group["name"]), group => Values.Number(group["instanceCount"]));
        Assert.Equal((ready.GetValueOrDefault("http"), ready.GetValueOrDefault("function:Rebuild")), (profile.ReadyHttp, profile.ReadyRebuild));
        Assert.Equal(
            [profile.VersionDays, profile.LakeVersionDays],
            Values.List(Only(name, "Microsoft.Storage/storageAccounts/managementPolicies").Find("properties", "policy", "rules")).Select(DaysOfVersions));
        Assert.Equal((long)profile.BlobDays, Only(name, "Microsoft.Storage/storageAccounts/blobServices").Find("properties", "deleteRetentionPolicy", "days"));
        Assert.Equal((long)profile.LogDays, Only(name, "Microsoft.OperationalInsights/workspaces").Find("properties", "retentionInDays"));
        Assert.Equal(profile.LogsBlobRequests, Made(name, "Microsoft.Insights/diagnosticSettings").Any(one => one.Symbol == "blobLog"));
        Assert.Equal(profile.PrivateEndpoints, Made(name, "Microsoft.Network/privateEndpoints").Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sheet_has_the_alerts_and_the_availability_test_that_the_templates_make(string name)
    {
        var lines = CostSheet.Of(
            Profile.All.Single(one => one.Name == name),
            Measured.Read(File.ReadAllText(Repository.At("benchmarks", "Cost", "measured.json"))),
            PriceList.Read(File.ReadAllText(Repository.At("benchmarks", "Cost", "prices.json")))).ToLookup(line => line.Name, line => line.Quantity);
        var minutes = Made(name, "Microsoft.Insights/scheduledQueryRules").Select(rule => XmlConvert.ToTimeSpan(Values.Text(rule.Find("properties", "evaluationFrequency"))).TotalMinutes).ToList();
        var test = Only(name, "Microsoft.Insights/webtests");

        Assert.Equal([minutes.Count(one => one >= 15)], lines["Alert15"]);
        Assert.Equal([minutes.Count(one => one == 10)], lines["Alert10"]);
        Assert.Equal([minutes.Count(one => one == 5)], lines["Alert5"]);
        Assert.Equal([Made(name, "Microsoft.Insights/metricAlerts").Count()], lines["MetricAlert"]);
        Assert.Equal(
            [Values.List(test.Find("properties", "Locations")).Count * Month.Hours * 3_600 / Values.Number(test.Find("properties", "Frequency"))], lines["Probe"]);
    }

    private static int DaysOfVersions(object? rule)
    {
        object? found = rule;
        foreach (var part in (string[])["definition", "actions", "version", "delete", "daysAfterCreationGreaterThan"])
            found = Values.Object(found)[part];
        return (int)Values.Number(found);
    }

    private static DeployedResource Only(string size, string type) => Made(size, type).Single();

    private static IEnumerable<DeployedResource> Made(string size, string type) => Template.Deployments[size].Made(type);
}
